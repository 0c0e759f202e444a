import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '../../platform/app.ts';
import { systemClock } from '../../platform/clock.ts';

/** What it says of whoever comes; `nonce` set makes it answer another question than the one asked. */
export type Provider = { issuer: string; claims: Record<string, unknown>; nonce: string | undefined };

type Grants = Map<string, { nonce: string; challenge: string }>;

/** A small but true OpenID Connect provider on this machine: it checks PKCE and signs with its own key. */
export async function withProvider(app: App, story: (provider: Provider) => Promise<void>): Promise<void> {
  const provider: Provider = { issuer: '', claims: {}, nonce: undefined };
  const server = createServer(answerer(provider));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  provider.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  app.settings = {
    ...app.settings,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'coco',
    OIDC_CLIENT_SECRET: 'secret',
    OIDC_NAME: 'Maison',
  };
  try {
    await story(provider);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

function answerer(provider: Provider) {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const grants: Grants = new Map();
  return async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '', provider.issuer);
    const json = (body: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    if (url.pathname === '/.well-known/openid-configuration') return json(metadata(provider.issuer));
    if (url.pathname === '/keys')
      return json({ keys: [{ ...pair.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'ES256', use: 'sig' }] });
    if (url.pathname === '/authorize') return response.writeHead(302, { location: authorized(grants, url.searchParams) }).end();
    const granted = redeemed(grants, new URLSearchParams(Buffer.concat(await Array.fromAsync(request)).toString()));
    if (!granted) return response.writeHead(400).end('{"error":"invalid_grant"}');
    const now = Math.floor(systemClock.now().getTime() / 1000);
    const about = { iss: provider.issuer, aud: 'coco', iat: now, exp: now + 60, nonce: provider.nonce ?? granted.nonce };
    const head = `${part({ alg: 'ES256', kid: 'k' })}.${part({ ...about, ...provider.claims })}`;
    const signature = sign('sha256', Buffer.from(head), { key: pair.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url');
    return json({ access_token: 'a', token_type: 'bearer', id_token: `${head}.${signature}` });
  };
}

function authorized(grants: Grants, asked: URLSearchParams): string {
  const of = (name: string) => asked.get(name) ?? '';
  const code = `c${grants.size}`;
  grants.set(code, { nonce: of('nonce'), challenge: of('code_challenge') });
  return `${of('redirect_uri')}?code=${code}&state=${of('state')}`;
}

function redeemed(grants: Grants, body: URLSearchParams): { nonce: string } | undefined {
  const granted = grants.get(body.get('code') ?? '');
  const challenge = createHash('sha256')
    .update(body.get('code_verifier') ?? '')
    .digest('base64url');
  return granted?.challenge === challenge ? granted : undefined;
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function metadata(issuer: string): Record<string, unknown> {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
  };
}
