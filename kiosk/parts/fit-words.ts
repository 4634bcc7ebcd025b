/** Where words at the visitor's size exceed a small glass, they give way by these steps. */
const FITS = [1, 0.92, 0.84, 0.76, 0.7, 0.62, 0.56] as const;
/** No text goes under this, whatever does not fit (US 508's capital height). */
const LEAST_EM_MM = 6.6;

/**
 * Lets a host's words give way, step by step, until `fits` says that they do or nothing smaller is
 * allowed; tells whether they do. Sets `--fit`, which the host scales its text by; `em` is that text as
 * part of the visitor's em.
 */
export function fitWords(host: HTMLElement, fits: () => boolean, em = 1): boolean {
  const root = getComputedStyle(document.documentElement);
  const least = LEAST_EM_MM * parseFloat(root.getPropertyValue('--u'));
  const smallest = Math.min(1, least / (em * parseFloat(root.fontSize)));
  for (const scale of [...FITS.filter((each) => each > smallest), smallest]) {
    host.style.setProperty('--fit', String(scale));
    if (fits()) return true;
  }
  return false;
}
