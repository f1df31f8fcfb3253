/** What serve and demo say. */
export const serveWords = {
  badPort: (text: string): string => `--port "${text}" is geen poort. Geef een getal van 1 tot 65535.`,
  portTaken: (port: number): string =>
    `Poort ${port} is al in gebruik. Stop wat er draait, of kies een andere poort met --port.`,
  noFreePort: (first: number, last: number): string =>
    `De poorten ${first} tot ${last} zijn allemaal in gebruik. Kies een andere met --port.`,
  portForbidden: (port: number): string =>
    `Poort ${port} mag je niet gebruiken. Kies er een boven 1024 met --port.`,
  noAddress: (host: string): string => `Dit toestel heeft geen adres ${host}. Kies een ander met --host.`,
  notBuilt: 'De website is nog niet gebouwd. Doe dat eerst met: npm run build',
  isDemonstration: (folder: string): string =>
    `${folder} is de datamap van het voorbeeld; die wordt niet als echte website gestart. Gebruik beleidsspoor demo, of kies met --data een andere datamap.`,
  isProduction: (folder: string): string =>
    `${folder} bevat echte gegevens; daar komt geen voorbeeld bij. Gebruik beleidsspoor serve, of kies met --data een andere datamap.`,
  buildFailed: 'De website kon niet gebouwd worden. De reden staat hierboven.',
  running: (address: string): string => `Beleidsspoor draait op ${address}`,
  data: (folder: string): string => `Gegevens in ${folder}`,
  first: (address: string): string =>
    `\nEr is nog geen beheerder. Maak het eerste account met deze link (hij werkt één keer):\n  ${address}\n`,
  stopWith: 'Stop met Ctrl+C.',
  stopping: 'Beleidsspoor stopt …',
  next: (address: string): string =>
    [
      `Beleidsspoor draait met een voorbeeldbestuur: ${address}`,
      '',
      '  Open dat adres in een browser. Kies “Aanmelden” om te werken als coördinator, actieverantwoordelijke of iemand anders.',
      '  Een eigen verslag lezen, zonder iets te bewaren:   bin/beleidsspoor read VERSLAG.pdf',
      '  Een eigen verslag inlezen in een eigen datamap:    bin/beleidsspoor import VERSLAG.pdf',
      '  Daarna de website met je eigen gegevens:           bin/beleidsspoor serve',
      '',
      'Stop met Ctrl+C.',
    ].join('\n'),
};
