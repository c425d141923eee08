/** WeChat draws the title and the way back itself. */
export const TitleBar: (properties: { title: string; back: boolean }) => null = () => null
