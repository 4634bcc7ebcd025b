/** The package has no types for its single dictionaries. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
