/** What people read when the database can't start, open, save or restore. */

const moved = (folder: string, found: string, ours: string) =>
  `De map ${folder} bevat gegevens van PostgreSQL ${found}; deze versie van Beleidsspoor werkt met PostgreSQL ${ours}. ` +
  `Maak met je vorige versie van Beleidsspoor een back-up (beleidsspoor backup BESTAND) ` +
  `en zet die met deze versie terug in een nieuwe map (beleidsspoor --data NIEUWE-MAP restore BESTAND).`;

export const launchSentences = {
  noBinaries: (platform: string) =>
    `Er is geen ingebouwde database voor dit toestel (${platform}). ` +
    `Installeer opnieuw met npm ci, zonder --omit=optional, of geef met DATABASE_URL en DATABASE_OWNER_URL een PostgreSQL-server op.`,
  binariesDontRun: (path: string) =>
    `De ingebouwde database kan hier niet draaien: ${path} start niet. ` +
    `Geef met DATABASE_URL en DATABASE_OWNER_URL een PostgreSQL-server op.`,
  noUser:
    'De database mag niet als root draaien en er is geen andere gebruiker op dit toestel (postgres of nobody). ' +
    'Start Beleidsspoor als een gewone gebruiker.',
  unknownUser:
    'De gebruiker die Beleidsspoor start, heeft geen naam op dit toestel; de ingebouwde database heeft die nodig. ' +
    'Voeg de gebruiker toe aan /etc/passwd of gebruik DATABASE_URL.',
  otherMajor: moved,
  notOurs: (folder: string) =>
    `De map ${folder} bevat iets anders dan onze database. Kies met --data een andere map; er is niets veranderd.`,
  notAFolder: (path: string) => `${path} is geen map. Kies met --data een andere datamap.`,
  readOnly: (path: string) =>
    `In de map ${path} kan niet geschreven worden (alleen lezen). Kies met --data een andere datamap.`,
  noPermission: (path: string) =>
    `Beleidsspoor heeft geen rechten op de map ${path}. Geef de gebruiker die Beleidsspoor start schrijfrechten, of kies met --data een andere datamap.`,
  wrongOwner: (path: string) =>
    `De databasemap ${path} is van een andere gebruiker. Start Beleidsspoor als de gebruiker die de map gemaakt heeft.`,
  diskFull: (path: string) =>
    `De schijf is vol: ${path} kan niet geschreven worden. Maak plaats en probeer opnieuw; er is niets half opgeslagen.`,
  tooManyFiles: 'Dit toestel laat niet meer open bestanden of processen toe; de database kan niet starten.',
  noMemory: 'Dit toestel heeft niet genoeg geheugen vrij om de database te starten.',
  damaged: (folder: string, log: string) =>
    `De databasemap ${folder} is beschadigd en kan niet starten. Zet een back-up terug in een nieuwe map ` +
    `(beleidsspoor --data NIEUWE-MAP restore BESTAND). Details staan in ${log}.`,
  doesNotStart: (log: string) => `De database start niet. Details staan in ${log}.`,
  stillBusy: (folder: string) =>
    `De database in ${folder} is nog bezig met starten of stoppen. Probeer het over een minuut opnieuw.`,
  doesNotStop: (pid: number) =>
    `De database (proces ${pid}) stopt niet. Stop dat proces zelf en probeer opnieuw.`,
};

export const connectSentences = {
  oneUrl: (missing: string) =>
    `${missing} ontbreekt. Voor een eigen PostgreSQL-server zijn er twee nodig: DATABASE_URL (de rol die werkt) en DATABASE_OWNER_URL (de eigenaar).`,
  badUrl: (variable: string) =>
    `${variable} is geen adres van een PostgreSQL-database. Het ziet eruit als postgres://rol:wachtwoord@server:5432/database.`,
  tooOld: (found: string) =>
    `De PostgreSQL-server is versie ${found}. Beleidsspoor heeft versie 15 of later nodig.`,
  roleTooStrong: (role: string, why: string) =>
    `De rol ${role} in DATABASE_URL ${why}. Zo'n rol ziet over de muur tussen besturen heen. ` +
    `Maak een gewone rol (create role ${role}_app login) en zet die in DATABASE_URL.`,
  isSuperuser: 'is superuser',
  bypasses: 'heeft BYPASSRLS',
  isOwner: 'is eigenaar van de database of van de tabellen',
  isMember: (of: string) => `is lid van de rol ${of}`,
  badRoleName: (role: string) =>
    `De naam van de rol ${role} bevat tekens die we niet aannemen. Gebruik letters, cijfers, _, -, . of @.`,
  otherDatabase: 'DATABASE_URL en DATABASE_OWNER_URL wijzen niet naar dezelfde database.',
  ownerCannotCreate: (role: string) =>
    `De rol ${role} in DATABASE_OWNER_URL mag geen tabellen maken. Maak die rol eigenaar van de database (alter database ... owner to ${role}).`,
  unreachable: (where: string) =>
    `De PostgreSQL-server ${where} antwoordt niet. Kijk het adres en de firewall na.`,
  badPassword: (where: string) => `De PostgreSQL-server ${where} weigert de rol of het wachtwoord.`,
  noDatabase: (where: string) => `De database ${where} bestaat niet op de server.`,
  sealedVersion:
    'Deze versie van het plan is vastgesteld en verandert niet meer. Begin een nieuwe versie om iets te wijzigen.',
  tooManyConnections: 'De PostgreSQL-server heeft geen vrije verbinding meer. Probeer het later opnieuw.',
  databaseFolder: 'de map van de database',
  stopped: 'De database is gestopt terwijl dit bezig was. Er is niets half opgeslagen; probeer opnieuw.',
  secondServer:
    'Beleidsspoor draait al op deze gegevens. Stop de andere server eerst, of kies met --data een andere datamap.',
  serverLost: 'Een andere server heeft deze gegevens overgenomen. Deze server stopt.',
};

export const migrateSentences = {
  changed: (name: string) =>
    `Migratie ${name} is veranderd nadat ze op deze gegevens is toegepast. Installeer Beleidsspoor opnieuw.`,
  newer: (name: string) =>
    `Deze gegevens zijn van een nieuwere versie van Beleidsspoor (migratie ${name}). Installeer die versie of een latere.`,
  otherTables: 'De database bevat al tabellen die niet van Beleidsspoor zijn. Geef een lege database op.',
};

export const backupSentences = {
  noAccess: (path: string) =>
    `Beleidsspoor mag ${path} daar niet lezen of schrijven. Kies een andere plaats.`,
  notABackup: (path: string) => `${path} is geen back-up van Beleidsspoor.`,
  newerFormat: (path: string) =>
    `${path} is gemaakt door een nieuwere versie van Beleidsspoor. Installeer die versie of een latere.`,
  damaged: (path: string) => `${path} is beschadigd of onvolledig. Er is niets veranderd.`,
  needsPassphrase: (path: string) =>
    `${path} is versleuteld. Geef de wachtzin op met --passphrase-file BESTAND of BELEIDSSPOOR_PASSPHRASE.`,
  wrongPassphrase: (path: string) => `De wachtzin past niet op ${path}. Er is niets veranderd.`,
  emptyPassphrase: 'De wachtzin is leeg. Geef er een op van minstens acht tekens, of laat ze weg.',
  notFound: (path: string) => `${path} bestaat niet.`,
  wouldOverwrite: (path: string) =>
    `${path} bestaat al en is geen back-up van Beleidsspoor. Kies een andere naam; het bestand is niet aangeraakt.`,
  notEmpty:
    'Een hele back-up kan alleen terug in een lege database, en deze bevat al gegevens. Kies met --data een nieuwe map, of met DATABASE_URL een lege database.',
  alreadyThere: (name: string) =>
    `Het bestuur ${name} staat al in deze installatie. Verwijder het eerst, of kies met --data een nieuwe map.`,
  schemaOlder: (path: string) =>
    `${path} is met een oudere versie van Beleidsspoor gemaakt. Zet het terug in een nieuwe map (beleidsspoor --data NIEUWE-MAP restore BESTAND), ` +
    `exporteer het bestuur daar opnieuw en voeg dat bestand hier toe.`,
  schemaNewer: (path: string) =>
    `${path} bevat gegevens van een andere of nieuwere versie van Beleidsspoor. Installeer de versie waarmee het gemaakt is, of een latere.`,
  doesNotFit: (path: string) => `De gegevens in ${path} passen niet in deze database. Er is niets veranderd.`,
  unknownGovernment: 'Dat bestuur staat niet in deze installatie.',
  beingChanged:
    'Er wordt op dit ogenblik in dit bestuur gewerkt. Er is niets verwijderd; probeer het straks opnieuw.',
};
