// Keeps public pages that were read, for when the network is gone. Personal pages are never kept: a device may be shared.
const shelf = 'pages-1';
const bookcase = 'assets-1';
const most = 80;

self.addEventListener('install', (event) => {
  const page = new URL(self.location.href).searchParams.get('hors-ligne') ?? '/hors-ligne';
  event.waitUntil(keepWithAssets(page).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const forget = (names) => Promise.all(names.filter((name) => name !== shelf && name !== bookcase).map((name) => caches.delete(name)));
  event.waitUntil(
    caches
      .keys()
      .then(forget)
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/_app/immutable/')) event.respondWith(fromBookcase(request));
  else if (request.mode === 'navigate') event.respondWith(fromNetworkFirst(request));
});

async function fromNetworkFirst(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.headers.get('cache-control')?.startsWith('public')) await keep(request, answer.clone());
    return answer;
  } catch {
    const pages = await caches.open(shelf);
    const page = new URL(self.location.href).searchParams.get('hors-ligne') ?? '/hors-ligne';
    return (await pages.match(request)) ?? (await pages.match(page)) ?? Response.error();
  }
}

async function fromBookcase(request) {
  const assets = await caches.open(bookcase);
  const known = await assets.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await assets.put(request, answer.clone());
  return answer;
}

async function keep(request, answer) {
  const pages = await caches.open(shelf);
  await pages.put(request, answer);
  const kept = await pages.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - most)).map((old) => pages.delete(old)));
}

async function keepWithAssets(page) {
  const answer = await fetch(page, { credentials: 'omit' });
  if (!answer.ok) return;
  const html = await answer.clone().text();
  await keep(page, answer);
  const links = [...html.matchAll(/(?:href|src)="(\/_app\/immutable\/[^"]+)"/g)].map((found) => found[1]);
  const assets = await caches.open(bookcase);
  await assets.addAll([...new Set(links)]);
}
