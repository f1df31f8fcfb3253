/** A real SMTP server on this machine, for the tests of mail: it keeps what it was given. */
import { SMTPServer } from 'smtp-server';

export type Received = { to: string[]; from: string; headers: string; text: string };
export type MailServer = {
  url: string;
  received: Received[];
  stop: () => Promise<void>;
};

/** Undoes quoted-printable and base64, as far as a mail of plain text has them. */
function textOf(headers: string, body: string): string {
  if (/^content-transfer-encoding: base64/im.test(headers))
    return Buffer.from(body, 'base64').toString('utf8');
  if (!/^content-transfer-encoding: quoted-printable/im.test(headers)) return body;
  const bytes = body
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/**
 * @param answer what it says of an address before it takes the mail: an SMTP error, or nothing.
 * @param taken waited for between having a mail and saying so.
 */
export async function startMailServer({
  answer = () => null,
  taken = () => Promise.resolve(),
}: {
  answer?: (address: string) => { code: number; text: string } | null;
  taken?: (mail: Received) => Promise<void>;
} = {}): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _, done) => {
      const wrong = answer(address);
      done(wrong === null ? undefined : Object.assign(new Error(wrong.text), { responseCode: wrong.code }));
    },
    onData: (stream, session, done) => {
      let raw = '';
      stream.on('data', (chunk: Buffer) => (raw += chunk.toString('latin1')));
      stream.on('end', () => {
        const cut = raw.indexOf('\r\n\r\n');
        const headers = raw.slice(0, cut).replaceAll(/\r\n[ \t]+/g, ' ');
        const mail = {
          to: session.envelope.rcptTo.map(({ address }) => address),
          from: session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address,
          headers,
          text: textOf(headers, raw.slice(cut + 4))
            .replaceAll('\r\n', '\n')
            .trimEnd(),
        };
        received.push(mail);
        const answered = async (): Promise<void> => {
          await taken(mail);
          done();
        };
        void answered();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
