import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';

// The only file that knows the passkey library. It is loaded at the first use of a passkey: 24 MB that most starts never need.
const library = () => import('@simplewebauthn/server');

export type CreationOptions = PublicKeyCredentialCreationOptionsJSON;
export type RequestOptions = PublicKeyCredentialRequestOptionsJSON;
/** Our name towards authenticators: the host, and the origin that pages must come from. */
export type Party = { id: string; name: string; origin: string };
export type StoredKey = { credential_id: string; public_key: string; counter: number; transports: string };

/** EdDSA, ES256, RS256: what devices have, without what Node still calls experimental. */
const algorithms = [-8, -7, -257];

export function partyAt(origin: string): Party {
  const { hostname } = new URL(origin);
  return { id: hostname, name: hostname, origin };
}

export async function creationOptions(
  party: Party,
  challenge: string,
  person: { id: string; name: string; email: string },
  known: StoredKey[],
): Promise<CreationOptions> {
  const { generateRegistrationOptions } = await library();
  return generateRegistrationOptions({
    rpID: party.id,
    rpName: party.name,
    userID: new TextEncoder().encode(person.id),
    userName: person.email,
    userDisplayName: person.name,
    challenge: Buffer.from(challenge, 'base64url'),
    excludeCredentials: known.map((key) => ({ id: key.credential_id, transports: transportsOf(key) })),
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
  });
}

export async function requestOptions(party: Party, challenge: string): Promise<RequestOptions> {
  const { generateAuthenticationOptions } = await library();
  return generateAuthenticationOptions({ rpID: party.id, challenge: Buffer.from(challenge, 'base64url'), userVerification: 'preferred' });
}

type Check = (challenge: string) => Promise<boolean>;

/** The new key, or undefined when the answer is not what was asked, is not ours, or cannot be read. */
export async function readCreation(party: Party, response: unknown, isOurs: Check): Promise<StoredKey | undefined> {
  const { verifyRegistrationResponse } = await library();
  try {
    const done = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: isOurs,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: false,
      supportedAlgorithmIDs: algorithms,
    });
    if (!done.verified) return undefined;
    const { id, publicKey, counter, transports } = done.registrationInfo.credential;
    return {
      credential_id: id,
      public_key: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: JSON.stringify(transports ?? []),
    };
  } catch {
    return undefined;
  }
}

/** The key's new counter, or undefined when the signature is not that key's, for us, now. */
export async function readUse(party: Party, response: unknown, key: StoredKey, isOurs: Check): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await library();
  try {
    const done = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: isOurs,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: false,
      credential: {
        id: key.credential_id,
        publicKey: Buffer.from(key.public_key, 'base64url'),
        counter: key.counter,
        transports: transportsOf(key),
      },
    });
    return done.verified ? done.authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}

function transportsOf(key: StoredKey): string[] {
  return JSON.parse(key.transports) as string[];
}
