/** Full forms and the simple ones that stand for them: either finds the characters of both. */
const TWINS =
  '鳥鸟 貝贝 魚鱼 馬马 車车 門门 見见 頁页 風风 飛飞 長长 韋韦 齊齐 齒齿 龍龙 龜龟 麥麦 訁讠 釒钅 飠饣 糹纟'.split(
    ' ',
  );

/** Full forms among these parts of which the simple form is among them too. */
export function twinsOf(parts: readonly string[]): ReadonlySet<string> {
  const offered = new Set(parts);
  return new Set(
    TWINS.map(([full = '', simple = '']) => [full, simple] as const)
      .filter(([, simple]) => offered.has(simple))
      .map(([full]) => full),
  );
}
