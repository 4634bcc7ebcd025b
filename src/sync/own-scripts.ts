/**
 * What pages may start beside their own modules: each app's worker, of a build that it is told
 * (`worker-registration.ts`), and the engines that read what is written on glass (`src/input/worker-engines.ts`).
 */
const OWN =
  /^\/(kiosk|signage|console)\/sw\.js(\?build=[0-9a-f]{8})?$|^\/assets\/engine-worker-[\w-]+\.js$/;

/** Whether it is the address of a worker of ours; `page` is whose page it is. Throws on what is no address. */
export function isOwnScript(address: string, page: string): boolean {
  const {href, pathname, search} = new URL(address, page);
  const path = pathname + search;
  return href === new URL(page).origin + path && OWN.test(path);
}

/** Of the browser, https://w3c.github.io/trusted-types/; TypeScript does not know it yet. */
interface TrustedTypesWindow {
  readonly trustedTypes?: {
    createPolicy(
      name: 'default',
      rules: {readonly createScriptURL: (address: string) => string | null},
    ): unknown;
  };
}

/**
 * The page's only policy but lit's. A browser asks it about any text that is to become the address of a script. It says
 * nothing to markup or code: those are refused, whoever brings them.
 */
export function trustOwnScripts(): void {
  (globalThis as TrustedTypesWindow).trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (isOwnScript(address, location.href) ? address : null),
  });
}
