/** Objective 2: water. How to read it: `told.ts`. */
export const water = [
  {
    code: '2.4',
    title: 'Ruimte voor water',
    actions: [
      {
        code: '2.4.1',
        title: 'Overstromingsgebied De Meersen',
        priority: true,
        rounds: {
          y23: {
            at: 'running g g g',
            progress: `De gronden zijn verworven en de vergunning is afgeleverd. De Vlaamse Landmaatschappij leidt de werken, de gemeente betaalt een derde.`,
          },
          h24: {
            at: 'running g a g',
            progress: `De aannemer begon in februari met de dijk. Van maart tot mei stond het gebied zelf onder water.`,
            time: `Het natste voorjaar in jaren kostte tien weken.`,
          },
          y24: {
            at: 'running g a g',
            progress: `De dijk van 640 meter staat er en de stuw werkt. Het gebied kan nu 28.000 m³ water bergen, op een geplande 40.000. Bij de hevige regen van 18 en 19 november liep het voor de eerste keer vol. In de Molenwijk stond op die dagen geen enkele kelder onder water. In 2021 waren het er nog 43.

Langs de dijk ligt een wandelpad. Een deel blijft in het broedseizoen dicht, en de schapen van de landbouwer houden het gras kort.`,
            time: `Door het natte voorjaar is het laatste deel, de ontgraving aan de oostkant, pas klaar in de zomer van 2025.`,
          },
          h25: {
            at: 'running g g g',
            progress: `De ontgraving aan de oostkant is bijna klaar. Er is nu plaats voor 37.000 m³ water. De opening van het pad is gepland op 13 september.`,
          },
        },
      },
      {
        code: '2.4.2',
        title: 'Ontharden: vijf vierkante meter per inwoner',
        rounds: {
          y23: {
            at: 'running a a g',
            progress: `Er is 21.000 m² onthard sinds 2020. Het doel is 100.000 m² tegen eind 2025. Aan dit tempo halen we het niet.`,
            time: `We zitten op een vijfde van het doel, na vier van de zes jaar.`,
          },
          h24: {
            at: 'running a r g',
            progress: `De premie voor het uitbreken van opritten en voortuinen is verdubbeld. In drie maanden kwamen er 71 aanvragen, tegen 30 in heel 2023.`,
            time: `We zitten op 27.500 m². Het doel voor 2025 is niet meer haalbaar.`,
          },
          y24: {
            at: 'running g r g',
            progress: `De teller staat op 38.200 m². Dat is ver van het doel, maar in 2024 kwam er bijna evenveel bij als in de vier jaar voordien samen.

| Waar | Tot eind 2023 | In 2024 | Samen |
| --- | --- | --- | --- |
| Schoolpleinen | 4.300 | 2.900 | 7.200 |
| Straten en pleinen | 12.100 | 6.400 | 18.500 |
| Begraafplaats | 1.800 | 2.600 | 4.400 |
| Private voortuinen | 2.800 | 5.300 | 8.100 |

De grootste winst zat in de begraafplaats: grind werd gras, en dat kost nu minder werk dan het wieden vroeger.`,
            time: `Tegen eind 2025 verwachten we 50.000 m², de helft van het doel. We stellen het doel niet bij in de tekst van het plan, maar zeggen het hier zoals het is.`,
          },
          h25: {
            at: 'running g r g',
            progress: `De teller staat op 43.900 m². De parking van de sporthal wordt in de zomer half gras, half klinkers met open voegen.`,
            why: {
              time: `other: De verwachting blijft 50.000 m² op het einde van het jaar.`,
            },
          },
        },
      },
      {
        code: '2.4.3',
        title: 'Grachten opnieuw open in de Molenwijk',
        rounds: {
          y23: {
            at: 'not_started - - -',
            progress: `Het ontwerp begint zodra het hemelwaterplan goedgekeurd is.`,
          },
          h24: {
            at: 'running g g g',
            progress: `De studie is gegund. Medewerkers gingen bij 58 huizen langs met een oude kaart, om te tonen waar de gracht vroeger liep.`,
          },
          y24: {
            at: 'running g g g',
            progress: `Van de 58 eigenaars gaan er 49 akkoord. Met drie anderen zoeken we een oplossing aan de overkant van de straat. De zes overige liggen buiten het gebied van de eerste fase.

De volgorde van de werken hangt samen met de riolering, zie ook {2.3.1}, en met de tuin van de school, zie ook {1.2.2}.`,
          },
          h25: {
            at: 'running g a g',
            progress: `De eerste 180 meter gracht is open. Kinderen vonden er in juni al salamanders.`,
            why: {
              time: `other: De tweede fase wacht op de planten voor de oevers. Die kunnen pas in november in de grond.`,
            },
          },
        },
      },
      {
        code: '2.4.4',
        title: 'Hemelwater- en droogteplan',
        rounds: {
          y23: {
            at: 'running g g g',
            progress: `Het ontwerp is besproken met de landbouwers, de brandweer en de rioolbeheerder.`,
          },
          h24: {
            at: 'done - - -',
            progress: `De gemeenteraad keurde het plan goed op 26 maart. Het telt 22 maatregelen, elk met een plaats op de kaart en een dienst die ervoor instaat.`,
          },
          y24: {
            at: 'done - - -',
            progress: `Uitgevoerd. De 22 maatregelen zitten nu in de acties {2.4.1}, {2.4.2} en {2.4.3}. Het onderhoud van de stuwen staat onder {2.4.7}. Sinds juni toetst de dienst Omgeving elke vergunning aan de kaart.`,
            money: `De studie kostte 44.180 euro, net onder de raming.`,
          },
          h25: {
            at: 'done - - -',
            progress: `Klaar. Van de 22 maatregelen zijn er negen uitgevoerd of begonnen.`,
          },
        },
      },
    ],
  },
];
