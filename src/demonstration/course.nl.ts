/**
 * How far the people of Meerdorp are in the round that runs: what is not said here is approved, and an action that has no
 * text in that round is asked. Days are in the summer of 2025; the demonstration begins on 2 September.
 */

/** When the demonstration's clock begins: some days after the term of most services. */
export const demonstrationBegins = '2025-09-02T06:30:00.000Z';

export const running = {
  cutOff: '2025-06-30',
  deadline: '2025-08-29',
  reviewDeadline: '2025-09-10',
  councilOn: '2025-09-23',
  openedAt: '2025-07-02T07:15:00.000Z',
  /** Schools open on 1 September. */
  serviceDeadlines: { school: '2025-09-05' },
  assumptions: `De gezondheidsindex van mei 2025 ligt 0,4 procentpunt hoger dan de raming van aanpassing 5. De lonen van personeel stijgen daardoor twee maanden vroeger dan voorzien.`,
  risks: null,
} as const;

/** Written, but not handed in. */
export const drafts = ['1.2.2', '1.3.3', '2.1.3', '2.5.4', '3.1.3'] as const;

/** Handed in, and waiting for the head of the service. */
export const submitted = [
  '1.1.1',
  '1.2.1',
  '1.3.1',
  '1.4.1',
  '1.4.2',
  '2.2.1',
  '2.2.2',
  '2.3.1',
  '2.4.1',
  '2.4.4',
  '2.5.1',
  '3.1.1',
  '3.1.2',
  '3.3.1',
  '3.4.1',
  '3.4.4',
  '3.5.1',
] as const;

/** By one click: what was said of the year 2024 stands. */
export const sameAsLast = ['1.1.3', '1.4.2', '2.2.1', '2.4.4', '3.5.1'] as const;

export const returned = {
  '1.1.2': {
    axis: 'money',
    quote: 'door het schilderwerk een jaar uit te stellen',
    body: 'Is dat uitstel al besproken met de directie van Meerhof? Zo ja, zeg dat erbij. De raad vraagt het zeker.',
  },
  '2.1.2': {
    axis: 'progress',
    quote: 'De uitspraak komt na de zomer',
    body: 'Is er ondertussen een datum? En wat doen we met het krediet van dit jaar als de werken pas in 2026 beginnen?',
  },
  '2.4.2': {
    axis: 'progress',
    quote: '43.900 m²',
    body: 'Telt de parking van de sporthal hier al mee? Vorig jaar telden we alleen wat klaar was.',
  },
  '3.5.2': {
    axis: 'time',
    quote: 'als de koppeling met eBox in augustus werkt',
    body: 'Augustus is voorbij. Werkt ze?',
  },
} as const;

/** A question that waits, without sending the text back. */
export const remarks = {
  '2.3.1': {
    by: 'finance',
    body: 'De verzoening over de wachtvergoeding: hou rekening met 60.000 euro in de volgende aanpassing.',
  },
  '3.1.2': { by: 'management', body: 'Graag één zin over wat de bewoners van de vertraging merken.' },
} as const;

/** Never leaves the house. */
export const internal = {
  '2.1.2': 'Onze advocaat verwacht geen uitspraak voor november.',
  '2.3.1': 'De aannemer dreigt met een dagvaarding. Voorlopig niet vermelden.',
  '3.3.1': 'Het bijzonder comité bespreekt dit op 11 september.',
};

/** Away, and who stands in. */
export const away = [
  { person: 'owner-school', substitute: 'owner-childcare', from: '2025-08-25', to: '2025-12-31' },
] as const;
