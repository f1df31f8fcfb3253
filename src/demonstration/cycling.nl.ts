/** Objective 2: cycling. How to read it: `told.ts`. */
export const cycling = [
  {
    code: '2.1',
    title: 'De fiets als eerste keuze',
    actions: [
      {
        code: '2.1.1',
        title: 'Fietsstraten rond de vijf basisscholen',
        rounds: {
          y23: {
            at: 'running g g g',
            progress: `De Wilgenstraat en de Schoolstraat zijn fietsstraten. Uit tellingen blijkt dat auto's er gemiddeld 9 km per uur trager rijden dan voordien.`,
          },
          h24: {
            at: 'running g g g',
            progress: `De Processieweg is klaar. Daarmee hebben drie van de vijf scholen een fietsstraat.`,
          },
          y24: {
            at: 'running g a g',
            progress: `Vier van de vijf scholen liggen nu aan een fietsstraat. In de Kloosterstraat kwam er na drie maanden nog veel sluipverkeer. We plaatsten een knip die enkel tijdens de schooluren geldt. Het aantal auto's daalde van 212 naar 64 per uur.

De politie controleerde twaalf keer en schreef 87 boetes uit, bijna allemaal in de eerste drie weken.`,
            time: `De Kouter is de laatste straat. Ze wacht op de aanleg van de waterleiding, die in het voorjaar van 2025 klaar is.`,
          },
        },
      },
      {
        code: '2.1.2',
        title: 'Fietssnelweg langs het spoor, deel Meerdorp',
        priority: true,
        rounds: {
          y23: {
            at: 'running g a g',
            progress: `Het tracé van 2,8 kilometer is vastgelegd. Met vijf van de zeven eigenaars is er een akkoord over de grond.`,
            time: `Met twee eigenaars onderhandelen we nog. Zonder akkoord volgt een onteigening, en die duurt minstens een jaar.`,
          },
          h24: {
            at: 'running a a g',
            progress: `Met de zesde eigenaar is er een akkoord. De zevende vraagt drie keer de geschatte waarde.`,
            time: `Het college startte op 4 juni de procedure om te onteigenen.`,
          },
          y24: {
            at: 'postponed a r g',
            progress: `De start van de werken is uitgesteld. We hebben de omgevingsvergunning en zes van de zeven percelen, maar over het laatste stuk van 140 meter beslist nu de vrederechter.

We onderzochten of een tijdelijke omweg via de Veldstraat kan. Dat kan, maar ze kruist de gewestweg op een punt waar drie ongevallen gebeurden. We doen het niet.`,
            time: `De werken zouden starten in september 2024. Dat wordt ten vroegste de lente van 2026. De subsidie van de provincie blijft geldig tot eind 2027.`,
          },
          h25: {
            at: 'postponed a r g',
            progress: `De zitting bij de vrederechter is geweest. De uitspraak komt na de zomer.`,
            why: {
              progress: `procedure: De onteigening van het laatste perceel ligt bij de vrederechter.`,
              time: `procedure: Niets veranderd tegenover de vorige ronde: de werken starten ten vroegste in de lente van 2026.`,
            },
          },
        },
      },
      {
        code: '2.1.3',
        title: 'Fietstunnel onder de Stationsstraat',
        priority: true,
        rounds: {
          y23: {
            at: 'running g g g',
            progress: `De studie van het verkeer is klaar. Elke dag steken 1.850 fietsers de Stationsstraat over, van wie zeven op de tien tussen 7.30 en 8.30 uur.`,
          },
          h24: {
            at: 'running g g g',
            progress: `De spoorbeheerder, het gewest en de gemeente tekenden op 16 mei een overeenkomst. Het gewest betaalt de helft.`,
          },
          y24: {
            at: 'running g a a',
            progress: `Het ontwerp ligt er. De tunnel is vijf meter breed, heeft flauwe hellingen en je ziet de uitgang zodra je binnenrijdt. Dat laatste vroegen vooral vrouwen en ouders op de twee infoavonden.

- Het bodemonderzoek vond geen vervuiling, wel grondwater op 1,6 meter.
- Voor de bemaling is een aparte vergunning nodig.
- Tijdens de werken blijft er altijd één oversteek open.`,
            time: `De extra vergunning voor de bemaling kost vier maanden. De aanbesteding schuift naar het najaar van 2025.`,
            money: `Door het grondwater stijgt de raming van 3,1 naar 3,6 miljoen euro, waarvan de helft voor de gemeente. Het grootste deel valt in het volgende meerjarenplan.`,
          },
          h25: {
            at: 'running g a a',
            progress: `De vergunning voor de bemaling is aangevraagd op 8 april. Het openbaar onderzoek leverde drie bezwaren op, alle drie over trillingen.`,
            time: `De planning van de vorige ronde blijft gelden.`,
            money: `Het gewest bevestigde op 20 mei dat het ook de helft van de meerkost draagt.`,
          },
        },
      },
      {
        code: '2.1.4',
        title: 'Veilige fietsenstallingen aan haltes en station',
        rounds: {
          y23: {
            at: 'running g g g',
            progress: `Aan zes van de negen bushaltes staan nu overdekte beugels.`,
          },
          h24: {
            at: 'running g g g',
            progress: `De laatste drie haltes zijn klaar. Aan het station wordt de afgesloten fietskluis geplaatst.`,
          },
          y24: {
            at: 'done - - -',
            progress: `Alle negen haltes en het station zijn klaar, goed voor 264 plaatsen. De afgesloten fietskluis is elke werkdag vol. Er werd in 2024 één fiets gestolen aan het station. In 2022 waren het er dertien.`,
            money: `De provincie betaalde 31.500 euro.`,
          },
        },
      },
      {
        code: '2.1.5',
        title: 'Fietsbieb voor kinderen',
        rounds: {
          y23: {
            at: 'ongoing g g g',
            progress: `De fietsbieb leende 118 fietsen uit. Vrijwilligers herstellen elke eerste zaterdag van de maand.`,
          },
          h24: {
            at: 'ongoing g g g',
            progress: `Er zijn 124 fietsen in omloop. We zoeken nog kleine maten.`,
          },
          y24: {
            at: 'ongoing g g g',
            progress: `Voor twintig euro per jaar rijdt een kind op een fiets die past, en ruilt het wanneer hij te klein is. In 2024 waren er 139 uitleningen, waarvan 41 met een verhoogde tegemoetkoming. De academie voor volwassenen stuurt haar leerlingen techniek om mee te herstellen.`,
          },
        },
      },
    ],
  },
];
