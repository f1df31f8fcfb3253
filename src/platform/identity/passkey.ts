/** The two ceremonies of a passkey (WebAuthn). It asks who holds the device to prove it too, so it is two factors in one. */
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { z } from 'zod';

/** The site as a browser sees it: `https://beleid.spoorbeke.be`. */
export type Party = { name: string; origin: string };

export type AddOptions = PublicKeyCredentialCreationOptionsJSON;
export type SignInOptions = PublicKeyCredentialRequestOptionsJSON;
export type AddedPasskey = { credentialId: string; publicKey: Buffer; counter: number; transports: string[] };
export type KnownPasskey = AddedPasskey;

const hostOf = ({ origin }: Party): string => new URL(origin).hostname;

export const optionsToAdd = (
  party: Party,
  person: { id: string; name: string; mail: string; passkeys: readonly { credentialId: string }[] },
): Promise<AddOptions> =>
  generateRegistrationOptions({
    rpName: party.name,
    rpID: hostOf(party),
    userID: new TextEncoder().encode(person.id),
    userName: person.mail,
    userDisplayName: person.name,
    excludeCredentials: person.passkeys.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });

export const optionsToSignIn = (party: Party): Promise<SignInOptions> =>
  generateAuthenticationOptions({ rpID: hostOf(party), userVerification: 'required' });

/** What a browser answers, as far as we look into it; the library reads the rest. */
const answerShape = z.looseObject({ id: z.string().min(1).max(1400), response: z.looseObject({}) });

/** Null when it is no answer of a browser. */
function parsed(text: string): z.infer<typeof answerShape> | null {
  try {
    const { data } = answerShape.safeParse(JSON.parse(text));
    return data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The library throws at whatever does not fit; to us that is one answer. */
async function orNull<T>(work: () => Promise<T | null>): Promise<T | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}

export async function checkAdded(
  party: Party,
  given: { answer: string; challenge: string },
): Promise<AddedPasskey | null> {
  const response = parsed(given.answer);
  if (response === null) return null;
  return orNull(async () => {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as unknown as RegistrationResponseJSON,
      expectedChallenge: given.challenge,
      expectedOrigin: party.origin,
      expectedRPID: hostOf(party),
      requireUserVerification: true,
    });
    if (!verified) return null;
    const { id, publicKey, counter, transports } = registrationInfo.credential;
    return {
      credentialId: id,
      publicKey: Buffer.from(publicKey),
      counter,
      transports: (transports ?? []).filter((one) => /^[a-z-]{1,20}$/.test(one)),
    };
  });
}

/** Which passkey answers; null when it is no answer. */
export const passkeyOfAnswer = (answer: string): string | null => parsed(answer)?.id ?? null;

/** The new count of the authenticator; null when it is not proven. */
export async function checkSignIn(
  party: Party,
  given: { answer: string; challenge: string; passkey: KnownPasskey },
): Promise<{ counter: number } | null> {
  const response = parsed(given.answer);
  if (response === null) return null;
  return orNull(async () => {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as unknown as AuthenticationResponseJSON,
      expectedChallenge: given.challenge,
      expectedOrigin: party.origin,
      expectedRPID: hostOf(party),
      credential: {
        id: given.passkey.credentialId,
        publicKey: new Uint8Array(given.passkey.publicKey),
        counter: given.passkey.counter,
      },
      requireUserVerification: true,
    });
    return verified ? { counter: authenticationInfo.newCounter } : null;
  });
}
