/** Parts that the two scripts write differently: the full form, and the simple one that stands for it. */
export const TWINS: readonly (readonly [full: string, simple: string])[] =
  '鳥鸟 貝贝 魚鱼 馬马 車车 門门 見见 頁页 風风 飛飞 長长 韋韦 齊齐 齒齿 龍龙 龜龟 麥麦 訁讠 釒钅 飠饣 糹纟'
    .split(' ')
    .map(([full = '', simple = '']) => [full, simple]);
