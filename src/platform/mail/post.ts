/** Brings mail to a server over SMTP, and says what became of it. */
import { createTransport } from 'nodemailer';
import { codeOf } from '../database/trouble.ts';

export type Letter = { id: string; address: string; subject: string; body: string };
export type Delivery =
  | { outcome: 'sent' }
  /** The server will never take it, such as an address that doesn't exist. */
  | { outcome: 'refused'; reason: string }
  /** It did not leave: worth another try. */
  | { outcome: 'later'; reason: string }
  /** The line fell when it may have left already. */
  | { outcome: 'unknown'; reason: string };
export type Post = { send: (letter: Letter) => Promise<Delivery>; close: () => void };

function fate(error: unknown): Delivery {
  if (!(error instanceof Error)) throw error;
  const { message: reason } = error;
  const answer =
    'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null;
  const command = 'command' in error && typeof error.command === 'string' ? error.command : '';
  const code = codeOf(error);
  if (answer !== null && answer >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE'))
    return { outcome: 'refused', reason };
  if (answer !== null || command === 'CONN' || code === 'EAUTH' || code === 'EDNS')
    return { outcome: 'later', reason };
  return { outcome: 'unknown', reason };
}

/** @param url `smtp://user:password@host:587` or `smtps://…`; @param from as in a header: `Beleidsspoor <spoor@gemeente.be>`. */
export function openPost({ url, from }: { url: string; from: string }): Post {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    dnsTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ id, address, subject, body }) => {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address },
          subject,
          text: body,
          // The same with each try, so that a server that has it already can know it.
          messageId: `<${id}@beleidsspoor>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { outcome: 'sent' };
      } catch (error) {
        return fate(error);
      }
    },
    close: () => transport.close(),
  };
}
