/** De loting in woorden: wat vastlag, wanneer, en hoe iedereen ze narekent. */
export const drawWords = {
  states: { committed: 'vastgelegd', drawn: 'geloot' },
  problems: {
    'no-seed':
      'Een startwaarde is 64 cijfers van 0 tot 9 en letters van a tot f. Laat het systeem er een maken.',
    'too-late': 'De aanmeldperiode is voorbij. De startwaarde moet vastliggen voordat de periode eindigt.',
    'too-early': 'De aanmeldperiode loopt nog. Loten kan pas erna, als niemand zich nog kan aanmelden.',
    'other-seed':
      'Deze startwaarde is niet die waarvan de controlecode getoond werd. De loting gaat niet door.',
    'drawn-already': 'Er is al geloot. Een loting gebeurt één keer.',
  },
  committed: (commitment: string): string =>
    `De startwaarde van de loting ligt vast. Ze blijft geheim tot de aanmeldperiode voorbij is; intussen bewijst deze controlecode dat ze niet meer verandert: ${commitment}`,
  drawn: (seed: string): string => `De startwaarde van de loting is ${seed}`,
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
