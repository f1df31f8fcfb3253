/** The mail that reminds somebody of what is open. Days come in as ISO dates, titles without line breaks. */
type Item = { code: string | null; title: string; state: 'asked' | 'draft' | 'returned' };
type Part = {
  round: string;
  late: readonly { deadline: string; items: readonly Item[] }[];
  coming: readonly { deadline: string | null; items: readonly Item[] }[];
  returned: readonly Item[];
  reviews: { count: number; deadline: string | null };
};

const long = new Intl.DateTimeFormat('nl-BE', { dateStyle: 'long', timeZone: 'UTC' });
const day = (iso: string): string => long.format(new Date(`${iso}T00:00:00Z`));
const line = ({ code, title, state }: Item): string =>
  `- ${code === null ? '' : `${code} `}${title}${state === 'draft' ? ' (begonnen)' : ''}`;
const group = (head: string, items: readonly Item[]): string[] =>
  items.length === 0 ? [] : [head, ...items.map(line), ''];

export const reminderWords = {
  subject: (open: number, reviews: number): string =>
    open === 0
      ? `${reviews} ${reviews === 1 ? 'update wacht' : 'updates wachten'} op jouw nazicht`
      : `Nog ${open} ${open === 1 ? 'update' : 'updates'} in te vullen`,
  body: (given: {
    name: string;
    parts: readonly Part[];
    workUrl: string | null;
    government: string;
  }): string =>
    [
      `Dag ${given.name}`,
      '',
      ...given.parts.flatMap(({ round, late, coming, returned, reviews }) => [
        round,
        '',
        ...group('Teruggestuurd met een opmerking:', returned),
        ...late.flatMap(({ deadline, items }) => group(`Te laat, de termijn was ${day(deadline)}:`, items)),
        ...coming.flatMap(({ deadline, items }) =>
          group(deadline === null ? 'Nog in te vullen:' : `In te vullen tot en met ${day(deadline)}:`, items),
        ),
        ...(reviews.count === 0
          ? []
          : [
              `${reviews.count} ${reviews.count === 1 ? 'update wacht' : 'updates wachten'} op jouw nazicht${reviews.deadline === null ? '' : `, tot en met ${day(reviews.deadline)}`}.`,
              '',
            ]),
      ]),
      given.workUrl === null
        ? `Meld je aan bij Beleidsspoor van ${given.government} en kies “Mijn werk”.`
        : `Naar jouw werk: ${given.workUrl}`,
      '',
      'Loopt een actie zoals gepland? Dan volstaat één klik: zelfde als vorige keer.',
      'Je krijgt hoogstens één herinnering per dag, en geen meer zodra alles ingediend is.',
    ].join('\n'),
};
