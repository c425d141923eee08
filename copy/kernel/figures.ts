/** 0.01 m² as people read it: 8950 → 89.50㎡ */
export const sayArea = (hundredths: number): string =>
  `${groupThousands(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')}㎡`

export const groupThousands = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',')
