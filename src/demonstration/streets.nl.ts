/** Objective 2: school surroundings, streets and squares. How to read it: `told.ts`. */
export const streets = [
  {
    code: '2.2',
    title: 'Veilige schoolomgevingen',
    actions: [
      {
        code: '2.2.1',
        title: 'Schoolstraten bij vier scholen',
        rounds: {
          y23: {
            at: 'done - - -',
            progress: `Vier scholen hebben een schoolstraat. Elke ochtend en namiddag sluiten vrijwilligers een half uur lang het hek. Samen zijn ze met 46.`,
          },
          h24: { at: 'done - - -', progress: `Klaar. De groep vrijwilligers blijft op peil.` },
          y24: {
            at: 'done - - -',
            progress: `Klaar sinds 2023. Aan De Zonnewijzer kan het niet, want die school ligt aan een gewestweg. Daar zetten we in op de oversteek, zie ook {2.2.3}.`,
          },
          h25: { at: 'done - - -', progress: `Klaar. We rapporteren niet meer over deze actie.` },
        },
      },
      {
        code: '2.2.2',
        title: 'Trajectcontrole op de Meersbaan',
        rounds: {
          y23: {
            at: 'not_started - - -',
            progress: `De politieraad beslist in 2024 over de plaats en de verdeling van de kosten.`,
          },
          h24: {
            at: 'not_started a a -',
            progress: `De politieraad koos voor de Meersbaan, tussen de kerk van Heihoek en de brug.`,
            time: `De beslissing kwam vijf maanden later dan verwacht.`,
          },
          y24: {
            at: 'running g a g',
            progress: `De camera's hangen sinds 28 november. In de testfase reed 14 % van de bestuurders te snel. Er worden nog geen boetes uitgeschreven, want eerst moet het parket een protocol tekenen.`,
            time: `Het protocol met het parket is het enige dat nog ontbreekt. We verwachten het in maart 2025.`,
          },
          h25: {
            at: 'running g g g',
            progress: `Het parket tekende en de controle werkt sinds 7 april. In de testfase reed 14 % te snel, in juni nog 3 %.`,
          },
        },
      },
      {
        code: '2.2.3',
        title: 'Oversteekplaatsen beter verlichten',
        rounds: {
          y23: {
            at: 'running g g g',
            progress: `Van de 38 oversteekplaatsen op de lijst zijn er 15 aangepakt. We begonnen waar kinderen oversteken.`,
          },
          h24: { at: 'running g g g', progress: `Er zijn 21 oversteekplaatsen klaar.` },
          y24: {
            at: 'running g g g',
            progress: `Er zijn 29 van de 38 oversteekplaatsen klaar, waaronder die aan De Zonnewijzer. Daar knipperen de lampen alleen wanneer er echt iemand wacht. Bestuurders stoppen er nu in 91 % van de gevallen, gemeten op vier ochtenden.`,
          },
          h25: {
            at: 'running g g g',
            progress: `Er zijn 33 van de 38 oversteekplaatsen klaar. De laatste vijf volgen voor de winter.`,
          },
        },
      },
      {
        code: '2.2.4',
        title: 'Fietsexamen en dodehoekles voor elk kind',
        rounds: {
          y23: {
            at: 'ongoing g g g',
            progress: `Alle 231 kinderen van het zesde leerjaar legden het fietsexamen af op de openbare weg. Er slaagden er 204.`,
          },
          h24: {
            at: 'ongoing g g g',
            progress: `Het examen van mei ging door in de regen. Van de 226 kinderen slaagden er 197.`,
          },
          y24: {
            at: 'ongoing g g g',
            progress: `In mei slaagden 197 van de 226 kinderen voor het fietsexamen. Wie niet slaagde, kreeg in juni een namiddag bijles en een tweede kans. In oktober kwam de vrachtwagen voor de dodehoekles naar alle scholen. Kinderen mochten zelf achter het stuur zitten en zagen hun hele klas verdwijnen.`,
          },
        },
      },
    ],
  },
  {
    code: '2.3',
    title: 'Straten en pleinen die lang meegaan',
    actions: [
      {
        code: '2.3.1',
        title: 'Riolering en wegenis Kerkhoek en Lindelaan',
        priority: true,
        rounds: {
          y23: {
            at: 'running g a a',
            progress: `De eerste fase in de Kerkhoek is klaar tot aan de beek. De huizen hebben er nu een gescheiden afvoer voor regen en afvalwater.`,
            time: `De nutsleidingen lagen niet waar ze op de plannen stonden. De werf liep zes weken uit.`,
            money: `De meerwerken bedragen 4 % van de aannemingssom.`,
          },
          h24: {
            at: 'running a r a',
            progress: `De tweede fase is gestart op 11 maart. Op 23 april stopte de aannemer de werken, omdat de grond onder de Lindelaan vervuild is met oude stookolie.`,
            time: `De werf lag negen weken stil. De bewoners kregen op 2 mei een brief en op 15 mei een infomoment.`,
            money: `De kost van de sanering is nog niet gekend. We vragen een tussenkomst aan het fonds voor stookolietanks.`,
          },
          y24: {
            at: 'running a r r',
            progress: `# Wat klaar is

In de Kerkhoek is alles klaar, ook de voetpaden en de 34 nieuwe bomen. In de Lindelaan ligt de riolering over 310 van de 720 meter.

# Wat er misliep

Onder de Lindelaan zat over een lengte van 60 meter vervuilde grond. Die is afgevoerd en verwerkt. De werf lag daardoor van 23 april tot 24 juni stil. Daarna vroeg de aannemer een vergoeding voor de wachttijd. Over een deel daarvan zijn we het niet eens.

# Wat we doen voor de bewoners

- Elke woensdag is er van 16 tot 18 uur iemand aanwezig in de werfkeet.
- Handelaars kregen een vrijstelling van de belasting op terrassen en reclame.
- De vuilnisophaling gebeurt aan twee vaste punten, met hulp voor wie slecht te been is.

Meer foto's en de planning staan op [de pagina van de werf](https://www.meerdorp.example/werken/kerkhoek-lindelaan).`,
            time: `De Lindelaan zou klaar zijn in december 2024. Dat wordt september 2025. Een deel van de straat blijft in de winter berijdbaar op steenslag.`,
            money: `De sanering kostte 214.300 euro. Het fonds betaalt daarvan 60 %, maar pas in 2025. Over 96.000 euro wachtvergoeding loopt een discussie met de aannemer. Aanpassing 5 verhoogt de raming.`,
          },
          h25: {
            at: 'running g a a',
            progress: `De riolering in de Lindelaan ligt er volledig. In juni begon de aanleg van het fietspad. De bewoners kunnen sinds Pasen weer met de auto tot aan hun deur.`,
            why: {
              time: `contractor: Het einde van de werken blijft gepland voor september 2025. Er is geen speling meer voor slecht weer.`,
              money: `other: Het fonds betaalde 128.580 euro op 12 mei. Over de wachtvergoeding is een verzoening gestart.`,
            },
          },
        },
      },
      {
        code: '2.3.2',
        title: 'Onderhoudsprogramma voetpaden',
        rounds: {
          y23: {
            at: 'ongoing g g g',
            progress: `We herstelden 4,1 kilometer voetpad. De volgorde hangt af van drie zaken: meldingen, mensen met een rolstoel of rollator in de straat, en de afstand tot een school of winkel.`,
          },
          h24: {
            at: 'ongoing g g g',
            progress: `Er is 1,9 kilometer hersteld. De Dorpsstraat is volledig drempelvrij.`,
          },
          y24: {
            at: 'ongoing g g g',
            progress: `We herstelden 4,6 kilometer voetpad, iets meer dan gepland. Het aantal valpartijen dat bij de gemeente gemeld werd, daalde van zeventien naar negen. Waar het kon, maakten we het voetpad smaller dan de oude dallen en gaven we de rest aan het groen. Zo werd 820 m² onthard, wat meetelt voor {2.4.2}.`,
          },
          h25: {
            at: 'ongoing g g g',
            progress: `Er is 2,3 kilometer hersteld. Na de zomer is de Stationswijk aan de beurt.`,
          },
        },
      },
      {
        code: '2.3.3',
        title: 'Herinrichting van het Dorpsplein',
        rounds: {
          y23: {
            at: 'running a a g',
            progress: `Op de eerste bevraging kwamen 1.140 antwoorden. De meningen over parkeren lopen ver uiteen: 46 % wil minder auto's op het plein, 39 % wil alles houden.`,
            time: `Het college wil eerst een parkeerplan voor het hele centrum. Dat schuift het ontwerp een jaar op.`,
          },
          h24: {
            at: 'postponed r r -',
            progress: `Het ontwerp is stilgelegd tot na de verkiezingen. De archeologische nota is wel goedgekeurd.`,
            time: `Er komt in deze bestuursperiode geen nieuw plein.`,
          },
          y24: {
            at: 'postponed r r g',
            progress: `Het plein zelf blijft zoals het is. We deden wel wat kon zonder grote werken: zes banken, een rij bomen in bakken en een fietsenstalling aan de kant van de bibliotheek. In de zomer was de helft van het plein zes weken autovrij. De marktkramers vonden dat goed, de bakker niet.`,
            time: `De herinrichting gaat als voorstel naar het nieuwe meerjarenplan. Wat de zomerproef leerde, zit in dat dossier.`,
          },
        },
      },
    ],
  },
];
