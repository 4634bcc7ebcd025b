import '@fontsource-variable/noto-sans-sc/wght.css';

/** For each page's `main.ts`, which brings the font faces with it; elsewhere the slices are enough. */
export {loadFontsFor} from './font-slices.ts';
