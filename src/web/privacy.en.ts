import type { privacyWords as nl } from './privacy.nl.ts';

export const privacyWords: typeof nl = {
  title: 'Privacy',
  lede: (government) =>
    `Who comes here to read leaves nothing behind. Of who has an account, ${government ?? 'the local government'} keeps what is needed to do the follow-up together.`,
  responsible: (government) =>
    `${government ?? 'The local government whose pages you are viewing'} is the controller. It uses this software to follow up its multi-year plan and to report on it.`,
  keptTitle: 'What we keep, what for and how long',
  what: 'What',
  why: 'What for',
  long: 'How long',
  kept: (days) => [
    {
      what: 'Name, mail address, language, roles and service of who has an account',
      why: 'To sign in, to know who follows up an action and to send reminders',
      long: 'Until the account is erased. A closed account can no longer sign in',
    },
    {
      what: 'Password (as an Argon2id hash only), keys of devices and apps that show codes',
      why: 'To be sure who signs in',
      long: 'Until they are replaced or erased',
    },
    {
      what: 'Sessions: when, how and with which browser you are signed in',
      why: 'To stay signed in, and to be able to end a session yourself',
      long: 'A session ends after 2 hours without use, and after 12 hours in any case',
    },
    {
      what: 'Failed attempts to sign in, with a hash of the mail address and of the network address',
      why: 'To slow down guessing',
      long: '24 hours',
    },
    {
      what: 'What somebody writes in an update: text, comments, internal remarks',
      why: 'To report to the council. Comments and internal remarks do not leave the government',
      long: 'As long as the plan must be kept',
    },
    {
      what: 'The trail: who changed what and when. Personal values in it are encrypted',
      why: 'To be able to account for how a report came about',
      long: 'For good; the encrypted values become unreadable when the key of the person is erased',
    },
    {
      what: 'Mails that we send, and reports that somebody asked for to measure',
      why: 'To deliver them',
      long: `${days} days; the text of a mail is gone as soon as it has left`,
    },
  ],
  publicTitle: 'What everybody sees',
  public:
    'Published rounds show actions, texts, lights and amounts, and of an action the service. Names of staff are not on them, unless somebody wrote a name in a text; before a round is closed, texts are checked for phone numbers, mail addresses and national numbers.',
  cookiesTitle: 'Cookies',
  cookies:
    'There are two. “beleidsspoor” keeps you signed in and goes when you sign out. “taal” remembers the language that you chose for a year. Nothing is measured and nothing is shared with others, and no picture, typeface or script comes from elsewhere.',
  rightsTitle: 'Your rights',
  rights:
    'You may ask what is kept about you, have it corrected or erased, or object to it. Ask the local government or its data protection officer. If you are not satisfied with the answer, you can turn to the Flemish Supervisory Commission (Vlaamse Toezichtcommissie) or to the Data Protection Authority (Gegevensbeschermingsautoriteit).',
};
