/** De loting in woorden: wat vastlag, wanneer, en hoe iedereen ze narekent. */
export const drawWords = {
  states: { committed: 'vastgelegd', drawn: 'geloot' },
  problems: {
    'no-seed':
      'Een startwaarde is 64 cijfers van 0 tot 9 en letters van a tot f. Laat het systeem er een maken.',
    'other-part':
      'Dit is niet het deel waarvan de controlecode getoond werd. Kijk na wat op papier staat en typ het opnieuw.',
    'no-part':
      'Er is nog geen tweede deel. Een collega van wie het eerste vastlegde, legt dat vast en bewaart het.',
    'same-person':
      'Wie het eerste deel vastlegde, bewaart het tweede niet: niemand mag beide kennen. Vraag het een collega.',
    'too-late': 'De aanmeldperiode is voorbij. De startwaarde moet vastliggen voordat de periode eindigt.',
    'too-early': 'De aanmeldperiode loopt nog. Loten kan pas erna, als niemand zich nog kan aanmelden.',
    'other-seed':
      'Deze startwaarde is niet die waarvan de controlecode getoond werd. De loting gaat niet door.',
    'drawn-already': 'Er is al geloot. Een loting gebeurt één keer.',
  },
  committed:
    'De startwaarde van de loting ligt vast in twee delen. Het ene deel bewaart het systeem en toont het aan niemand; het andere bewaart een medewerker op papier. Niemand kent ze allebei, dus niemand kent de loten. De controlecodes bewijzen dat geen van beide nog verandert.',
  parts: { first: 'Deel van het systeem', second: 'Deel van de medewerker' },
  check: 'Controlecode',
  committedOn: (moment: string): string => `vastgelegd op ${moment}`,
  late: 'na het einde van de aanmeldperiode',
  noPart: 'Het tweede deel ligt nog niet vast.',
  only: 'Startwaarde van het systeem',
  opened: 'Dit deel was',
  seed: 'Startwaarde',
  seedOfBoth: 'De startwaarde is de controlecode van beide delen achter elkaar.',
  drawnOn: (moment: string): string => `geloot op ${moment}`,
  fits: 'De startwaarde past bij de controlecode die voor het einde van de aanmeldperiode getoond werd.',
  fitsNot:
    'De startwaarde past niet bij de controlecode die vooraf getoond werd. Meld dit bij de ombudsdienst.',
  how: 'Het lot van een kind volgt uit de startwaarde en de code van het kind, met HMAC-SHA256: de startwaarde is de sleutel, de code het bericht. Het laagste lot gaat voor. Een lot telt alleen waar al het andere gelijk is.',
  lot: (of: string, lot: string): string => `Het lot van ${of} is ${lot}`,
  shared: (of: string): string =>
    `Gekoppelde kinderen delen één lot, zodat ze naast elkaar staan: het lot van ${of}, de code die alfabetisch eerst komt.`,
  perSite:
    'Elke school loot apart: het bericht is de code van het kind, een nieuwe regel, en de code van de school.',
  checkSeed: 'Zo rekent u de controlecode na:',
  checkLot: 'Zo rekent u het lot na:',
};
