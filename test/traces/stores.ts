import type {Page} from 'playwright-core';

/** All that a page's origin keeps in its browser, and where the page has been, as text. */
export async function storesOf(page: Page): Promise<Map<string, Buffer>> {
  const stores = await page.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('not read'));
        };
      });
    const databases: unknown[] = [];
    for (const {name = ''} of await indexedDB.databases()) {
      const database = await result(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store);
        databases.push([name, store, await result(all.getAllKeys()), await result(all.getAll())]);
      }
      database.close();
    }
    const cached: unknown[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        const text = request.url.includes('/assets/') ? '' : await response?.text();
        cached.push([name, request.url, text]);
      }
    }
    return {
      IndexedDB: JSON.stringify(databases),
      'Cache Storage': JSON.stringify(cached),
      localStorage: JSON.stringify(Object.entries(localStorage)),
      sessionStorage: JSON.stringify(Object.entries(sessionStorage)),
      cookies: document.cookie,
      history: JSON.stringify([history.length, history.state]),
      title: document.title,
      address: location.href,
    };
  });
  const devtools = await page.context().newCDPSession(page);
  const {entries} = await devtools.send('Page.getNavigationHistory');
  await devtools.detach();
  const places = {...stores, 'places been to': JSON.stringify(entries)};
  return new Map(Object.entries(places).map(([place, text]) => [place, Buffer.from(text)]));
}
