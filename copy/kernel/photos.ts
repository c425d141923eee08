/** What is said where photos are chosen, sent and looked at. */
export const photoWords = {
  addPhoto: '添加照片',
  removePhoto: (number: number) => `删除第 ${String(number)} 张照片`,
  retryPhoto: (number: number) => `重新上传第 ${String(number)} 张照片`,
  viewPhoto: (number: number, of: number) => `查看第 ${String(number)} 张照片，共 ${String(of)} 张`,
  largePhotos: '放大的照片',
  photoOf: (number: number, of: number) => `第 ${String(number)} 张照片，共 ${String(of)} 张`,
  photoUploading: (percent: number) => `上传中 ${String(percent)}%`,
  photoFailed: '没传上去',
  photosUnreadable: (count: number) =>
    `有 ${String(count)} 张照片这台设备打不开，没有加进来。请现场重新拍一张；苹果手机的 HEIC 照片，可在系统「设置 → 相机 → 格式」里选「兼容性最佳」再拍，或换一张 JPG 照片。`,
  photoLimit: (limit: number) => `最多 ${String(limit)} 张`,
  photoCount: (count: number, limit: number) => `${String(count)}/${String(limit)}`,
} as const
