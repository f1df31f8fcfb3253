/** What the command line says, besides the sentences of the rooms. */
const help: Readonly<Record<string, string>> = {
  '': `Beleidsspoor: meerjarenplan, opvolging en rapport van lokale besturen.

Gebruik: beleidsspoor [--data MAP] OPDRACHT [OPTIES]

  read BESTAND        lees een verslag of plan en toon wat erin staat; er wordt niets bewaard
  import BESTAND      lees een verslag, een meerjarenplan of een tabel in; import --help noemt de soorten
  allocate BESTAND    wijs plaatsen toe, met de wachtlijsten en voor elk kind waarom
  dry-run             zet reglementen naast elkaar op dezelfde kinderen
  check               kijk alles na wat bewaard is, één bevinding per regel
  audit verify        kijk na of niemand aan het logboek geraakt heeft
  report              maak het rapport van een afgesloten ronde
  serve               start de website op deze gegevens
  demo                start de website met een voorbeeldbestuur
  backup BESTAND      bewaar alles in één bestand
  restore BESTAND     zet een back-up terug in een lege installatie
  export BESTAND      bewaar één bestuur in één bestand
  merge               laat een fusiebestuur de rondes van een vroeger bestuur lezen
  remove              verwijder één bestuur, met alles wat erbij hoort

  --data MAP          de datamap (of BELEIDSSPOOR_DATA; anders data/beleidsspoor bij het programma)
  --help              deze uitleg, ook bij elke opdracht
  --version           de versie

Met DATABASE_URL en DATABASE_OWNER_URL werkt elke opdracht op een eigen PostgreSQL-server.
Met SMTP_URL en MAIL_FROM vertrekken mails, met SITE_URL staan er links in; zonder blijven ze wachten.
IMPORT_MEGABYTES en IMPORT_LINES zeggen hoe groot een bestand mag zijn dat binnenkomt (100 MB), en hoeveel rijen een tabel mag hebben (2000000).
Antwoord: 0 gelukt, 1 check vond fouten, 2 verkeerde invoer of iets dat je zelf kunt verhelpen, 70 fout in het programma.`,
  read: `Gebruik: beleidsspoor read BESTAND [--json]

Leest een opvolgingsrapport of een meerjarenplan (.txt, .pdf, .docx of .json) en toont de boom met statussen, bedragen en bevindingen.
Van een plan komen ook looptijden, omschrijvingen en de andere schema's mee (SN, M, T).
Er wordt niets bewaard en er start geen database.

  --json    alleen JSON op de standaarduitvoer`,
  import: `Gebruik: beleidsspoor import BESTAND [--government NAAM] [--plan 2020-2025] [--round h1|annual|quarter|own] [--yes]
         beleidsspoor import --format tree|estimates|ledger BESTAND --government NAAM [--body NAAM] [--version NAAM] [--yes]
         beleidsspoor import --format mjp-actions BESTAND [--decided DATUM] [--yes]

Leest een bestand in, alles of niets. Je krijgt eerst te zien wat er gaat gebeuren, en dan de vraag of het mag.

  zonder --format     wat het document zelf zegt dat het is (.pdf, .docx, .txt of .json):
                      een gepubliceerd verslag wordt een afgesloten ronde,
                      een meerjarenplan wordt een plan met zijn versie, zonder ronde; ook als er geen bedragen in staan
  --format tree       de boom van een plan: onderdelen met hun teksten, uit Excel (.xlsx) of CSV
  --format estimates  ramingen per actie en per jaar, uit Excel (.xlsx) of CSV
  --format ledger     verrichtingen of saldi van één boekjaar, uit Excel (.xlsx) of CSV
  --format mjp-actions  de open data over de investeringsacties van veel gemeenten (.json of .json.gz), elke gemeente in een eigen bestuur

  --government NAAM   het lokaal bestuur; bij een document maakt een nieuwe naam een nieuw bestuur
  --plan JAAR-JAAR    het meerjarenplan, bijvoorbeeld 2020-2025
  --round SOORT       van een verslag: annual (jaar), h1 (eerste semester), quarter (kwartaal) of own (eigen periode)
  --period VAN..TOT   van een verslag: de periode, bijvoorbeeld 2024-01-01..2024-06-30, als het ze niet zegt
  --decided DATUM     van een meerjarenplan: de dag waarop de raad het vaststelde; zonder blijft het een concept
  --version NAAM      van een tabel: de naam van de versie in opmaak, of van de stand van de boekhouding
  --body NAAM         van een tabel met bedragen: de rechtspersoon, als het bestand geen kolom Rechtspersoon heeft
  --yes               aanvaard de voorstellen zonder vraag; ze staan dan bij de bevindingen
  --data MAP          de datamap

Wat je bij een document niet geeft, wordt voorgesteld met de regel waaruit het blijkt.
Een tabel komt bij een bestuur en een plan die er al zijn. Klopt één rij niet, dan wordt niets bewaard en zie je welke en waarom. Een leeg sjabloon staat op de site, bij Bestanden inlezen; heten de kolommen anders, dan wijs je ze daar één keer aan en geldt dat hier ook. Een boom beëindigt niets. Er worden hoogstens 2 miljoen rijen gelezen, of zoveel als IMPORT_LINES zegt.
Een onderbroken --format mjp-actions geef je gewoon opnieuw: wat al ingelezen is, blijft zoals het is. De regel van een bevinding is de rij van het bestand.`,
  'dry-run': `Gebruik: beleidsspoor dry-run [--file BESTAND] [--children AANTAL] [--seed TEKST] [--json]

Zet reglementen naast elkaar op dezelfde aanmeldingen en dezelfde loting: wie een plaats heeft, wie zijn eerste keuze, wie zou klagen, en wat er voor wie verandert.
Er wordt niets bewaard en er start geen database. Zonder bestand is het een verzonnen gemeente, onder de standaarddossiers B en C en het dubbele contingent van voor 2023.

  --file BESTAND      ruleSets (name en rules), places, registrations en seed, als JSON
  --children AANTAL   de grootte van de verzonnen gemeente (300)
  --seed TEKST        een andere tekst geeft een andere gemeente en een andere loting
  --json              de tabel als JSON, en niets anders, op de standaarduitvoer`,
  allocate: `Gebruik: beleidsspoor allocate BESTAND [--json]

Wijst kinderen toe aan scholen volgens de voorkeuren, de volgorde van elke school en de loten in het bestand (JSON).
Hetzelfde bestand geeft altijd hetzelfde antwoord. Er wordt niets bewaard en er start geen database.

  --json    toewijzing, wachtlijsten, redenen en controles als JSON, en niets anders, op de standaarduitvoer

  children   id en choices (de liefste eerst); groups, distance, level, linked, registeredAt
  schools    id en capacity; levels, reserves, priority, criteria (choice, distance, chance, chronology), shares, order
  lots       seed of numbers; mag weg als elke school een order heeft. Het laagste lot gaat voor.
             Met een seed is het lot van een kind HMAC-SHA256 met de seed als sleutel en zijn id als bericht.
             Een ouder rekent het na met: printf %s ID | openssl dgst -sha256 -hmac SEED
  lotScope   child (één lot per kind) of school (een lot per school; bericht: id, regeleinde, id van de school)
  mechanism  da; om te vergelijken ook boston, school-da, ttc en serial`,
  check: `Gebruik: beleidsspoor check [--government NAAM]

Kijkt na of alles wat bewaard is, nog klopt: kenmerken van afgesloten rondes, bedragen, optellingen, boom, codes en verwijzingen.
Eén bevinding per regel. Het antwoord is 1 als er een fout bij is.

  --government NAAM   kijk alleen dit bestuur na
  --data MAP          de datamap`,
  audit: `Gebruik: beleidsspoor audit verify [--government NAAM] [--expect NUMMER:KENMERK]

Rekent de keten van het logboek na, rij per rij: een gewijzigde, verwijderde of verwisselde rij is een bevinding.
Toont per bestuur de laatste rij met haar kenmerk; wie dat elders bewaart, ziet met --expect ook of de keten in haar geheel vervangen is.
Het antwoord is 1 als de keten niet klopt.

  --government NAAM   kijk alleen dit bestuur na
  --expect NR:KENMERK een laatste rij van vroeger, die er nog moet staan (samen met --government)
  --data MAP          de datamap`,
  report: `Gebruik: beleidsspoor report --format pdf|docx|xlsx|html|json --out BESTAND [--government NAAM] [--round ID]

Maakt het rapport van een afgesloten ronde. Zonder keuze is dat de laatste afgesloten ronde van het enige bestuur.

  --format SOORT      pdf, docx (Word), xlsx (Excel), html of json
  --out BESTAND       waar het rapport komt; - is de standaarduitvoer
  --government NAAM   het bestuur
  --round ID          de ronde; zonder keuze toont een fout de lijst
  --data MAP          de datamap`,
  serve: `Gebruik: beleidsspoor serve [--port 4173] [--host 127.0.0.1] [--behind-proxy]

Start de website op de gegevens van de datamap. Stop met Ctrl+C.

  --port GETAL        de poort (of PORT), standaard 4173
  --host ADRES        het adres (of HOST), standaard 127.0.0.1: alleen dit toestel
  --behind-proxy      een webserver ervoor doet https en geeft X-Forwarded-Proto, -Host en -For door
  --data MAP          de datamap`,
  demo: `Gebruik: beleidsspoor demo [--port 4173]

Start de website met een voorbeeldbestuur, in een eigen datamap (data/demonstratie) en alleen op dit toestel. Stop met Ctrl+C.

  --port GETAL        de poort; zonder keuze de eerste vrije vanaf 4173
  --data MAP          een andere datamap voor het voorbeeld`,
  backup: `Gebruik: beleidsspoor backup BESTAND [--passphrase-file BESTAND]

Bewaart alles in één bestand, ook terwijl de website draait.

  --passphrase-file BESTAND   versleutel met de eerste regel van dit bestand (of BELEIDSSPOOR_PASSPHRASE)
  --data MAP                  de datamap`,
  restore: `Gebruik: beleidsspoor restore BESTAND [--passphrase-file BESTAND]

Zet een back-up terug in een lege datamap of op een lege server. Een beschadigd bestand wordt vooraf geweigerd.

  --passphrase-file BESTAND   de wachtzin van een versleutelde back-up (of BELEIDSSPOOR_PASSPHRASE)
  --data MAP                  de datamap`,
  export: `Gebruik: beleidsspoor export --government NAAM BESTAND [--passphrase-file BESTAND]

Bewaart één bestuur, met alles wat erbij hoort, in één bestand dat restore kan terugzetten.

  --government NAAM           het bestuur
  --passphrase-file BESTAND   versleutel met de eerste regel van dit bestand (of BELEIDSSPOOR_PASSPHRASE)
  --data MAP                  de datamap`,
  merge: `Gebruik: beleidsspoor merge --government NAAM --from NAAM --on DATUM

Legt vast dat een bestuur in een ander is opgegaan. Het fusiebestuur leest dan de afgesloten rondes van het vroegere bestuur: iedereen de publieke, wie er is aangemeld ook de andere.

  --government NAAM   het fusiebestuur
  --from NAAM         het bestuur dat erin opging
  --on DATUM          de dag van de fusie, als 2025-01-01
  --data MAP          de datamap`,
  remove: `Gebruik: beleidsspoor remove --government NAAM [--yes-remove NAAM]

Verwijdert één bestuur met alles wat erbij hoort. Dat kan niet ongedaan gemaakt worden; je typt de naam om te bevestigen.

  --government NAAM   het bestuur
  --yes-remove NAAM   bevestig zonder vraag, met nog eens dezelfde naam
  --data MAP          de datamap`,
};

export const cliHelp = (command: string): string => help[command] ?? help[''] ?? '';

export const cliSentences = {
  unknownCommand: (word: string): string =>
    `De opdracht ${word} bestaat niet. Met beleidsspoor --help zie je welke er zijn.`,
  unknownOption: (command: string, option: string): string =>
    `${command} kent de optie ${option} niet. Met beleidsspoor ${command} --help zie je welke er zijn.`,
  badOption: (command: string, option: string): string =>
    `${command}: de optie ${option} is niet juist gebruikt. Met beleidsspoor ${command} --help zie je hoe het moet.`,
  dataWithoutFolder: '--data heeft de naam van een map nodig.',
  missingWord: (command: string, what: string): string =>
    `${command} heeft een ${what} nodig. Met beleidsspoor ${command} --help zie je hoe het moet.`,
  missingOption: (command: string, option: string): string =>
    `${command} heeft ${option} nodig. Met beleidsspoor ${command} --help zie je hoe het moet.`,
  extraWord: (command: string, word: string): string => `${command} begrijpt het woord "${word}" niet.`,
  emptyWord: (command: string): string => `${command} kreeg een lege naam.`,
  notOneOf: (option: string, value: string, allowed: readonly string[]): string =>
    `${option} kan ${allowed.slice(0, -1).join(', ')} of ${allowed.at(-1) ?? ''} zijn, niet "${value}".`,
  bug: (id: string, where: string): string =>
    `Er liep iets fout in het programma zelf (kenmerk ${id}). De details staan in ${where}.`,
  bugHere: (id: string): string => `Er liep iets fout in het programma zelf (kenmerk ${id}).`,
  notOurJson: (name: string, at: string): string =>
    `${name} is JSON, maar geen verslag zoals read --json het geeft${at === '' ? '' : ` (${at})`}.`,
  noReport: (name: string): string =>
    `${name} is geen opvolgingsrapport: er staat geen enkele doelstelling, geen actieplan en geen actie in.`,
  noSuchFile: (name: string): string => `Het bestand ${name} bestaat niet.`,
  tooLarge: (name: string): string => `Het bestand ${name} is te groot om in één keer te lezen.`,
  isFolder: (name: string): string => `${name} is een map, geen bestand.`,
  notReadable: (name: string): string => `Het bestand ${name} mag niet gelezen worden.`,
  noFolderFor: (name: string): string => `De map van ${name} bestaat niet.`,
  notWritable: (name: string): string => `${name} kan niet geschreven worden: geen rechten op die plaats.`,
  diskFull: (name: string): string => `De schijf is vol: ${name} kan niet geschreven worden.`,
  noData: (folder: string): string =>
    `In ${folder} staan nog geen gegevens. Lees eerst een verslag in met beleidsspoor import BESTAND.`,
  noGovernment: (name: string, all: readonly string[]): string =>
    `Er is geen bestuur met de naam ${name}.${all.length > 0 ? ` Er zijn: ${all.join(', ')}.` : ''}`,
  noGovernments: 'Er is nog geen bestuur. Lees eerst een verslag in met beleidsspoor import BESTAND.',
  chooseGovernment: (choices: readonly string[]): string =>
    `Er zijn meer besturen. Kies er een met --government:\n${choices.map((one) => `  ${one}`).join('\n')}`,
  chooseRound: (choices: readonly string[]): string =>
    `Kies een ronde met --round:\n${choices.map((one) => `  ${one}`).join('\n')}`,
  noRound: (id: string, choices: readonly string[]): string =>
    `Er is geen afgesloten ronde ${id}.${choices.length > 0 ? ` Kies uit:\n${choices.map((one) => `  ${one}`).join('\n')}` : ''}`,
  noClosedRound: (government: string): string => `${government} heeft nog geen afgesloten ronde.`,
  roundChoice: (id: string, government: string, label: string): string => `${id}  ${government}  ${label}`,
  working: {
    reading: (name: string): string => `${name} wordt gelezen …`,
    database: 'De database start …',
    storing: 'Het verslag wordt bewaard …',
    checking: 'Alles wordt nagekeken …',
    reporting: 'Het rapport wordt gemaakt …',
    building: 'De website wordt gebouwd, dat duurt de eerste keer even …',
    filling: 'Het voorbeeldbestuur wordt gemaakt …',
    backup: 'De back-up wordt gemaakt …',
    restore: 'De back-up wordt teruggezet …',
    removing: 'Het bestuur wordt verwijderd …',
  },
};
