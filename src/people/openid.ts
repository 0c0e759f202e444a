import { createHash } from 'node:crypto';
import type { Configuration } from 'openid-client';

// The only file that knows the OpenID Connect library; loaded when somebody signs in that way.
const library = () => import('openid-client');

export type Provider = { issuer: string; clientId: string; clientSecret: string | undefined };
export type Claims = { subject: string; email: string | undefined; emailVerified: boolean; name: string | undefined };

export async function discoverProvider({ issuer, clientId, clientSecret }: Provider): Promise<Configuration> {
  const { discovery, allowInsecureRequests, None } = await library();
  const plain = issuer.startsWith('http:') ? { execute: [allowInsecureRequests] } : {};
  return discovery(new URL(issuer), clientId, clientSecret, clientSecret === undefined ? None() : undefined, plain);
}

/** Everything that must come back is drawn from one secret, which only the browser keeps. */
export async function authorizeUrl(config: Configuration, secret: string, redirectUri: string): Promise<string> {
  const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await library();
  return buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    state: drawn(secret, 'state'),
    nonce: drawn(secret, 'nonce'),
    code_challenge: await calculatePKCECodeChallenge(drawn(secret, 'verifier')),
    code_challenge_method: 'S256',
  }).href;
}

/** Throws when the provider's answer is not one to our question. */
export async function readAnswer(config: Configuration, secret: string, answer: URL): Promise<Claims> {
  const { authorizationCodeGrant, fetchUserInfo } = await library();
  const tokens = await authorizationCodeGrant(config, answer, {
    expectedState: drawn(secret, 'state'),
    expectedNonce: drawn(secret, 'nonce'),
    pkceCodeVerifier: drawn(secret, 'verifier'),
    idTokenExpected: true,
  });
  const id = tokens.claims();
  if (!id) throw new Error('the provider gave no identity');
  const more =
    id['email'] === undefined && config.serverMetadata().userinfo_endpoint ? await fetchUserInfo(config, tokens.access_token, id.sub) : {};
  const claims: Record<string, unknown> = { ...more, ...id };
  return {
    subject: id.sub,
    email: textOf(claims['email']),
    emailVerified: claims['email_verified'] === true,
    name: textOf(claims['name']),
  };
}

function drawn(secret: string, what: 'state' | 'nonce' | 'verifier'): string {
  return createHash('sha256').update(`${what}:${secret}`).digest('base64url');
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
