/** Objective 1: childcare and young people. How to read it: `told.ts`. */
export const childcareYouth = [
  {
    code: '1.4',
    title: 'Opvang en school sluiten op elkaar aan',
    actions: [
      {
        code: '1.4.1',
        title: 'Buitenschoolse opvang tot 18.30 uur in elke kern',
        priority: true,
        rounds: {
          y23: {
            at: 'running a a g',
            progress: `Twee van de vier opvanglocaties zijn open tot 18.30 uur. In de Heihoek en de Kerkhoek sluit de deur nog om 17.45 uur.`,
            time: `We vinden te weinig begeleiders. Van de zes vacatures raakten er drie ingevuld.`,
          },
          h24: {
            at: 'running r r g',
            progress: `In mei moesten we in de Kerkhoek negen keer een namiddag sluiten. De ouders kregen een bericht, soms pas de avond voordien. Dat is te laat en dat begrijpen we.`,
            time: `De uitbreiding naar de Heihoek en de Kerkhoek ligt stil tot het team weer voltallig is.`,
          },
          y24: {
            at: 'running a a a',
            progress: `Sinds oktober is er geen enkele locatie meer onverwacht gesloten. Drie maatregelen maakten het verschil:

1. Begeleiders kiezen zelf tussen een contract met of zonder vakantiewerk.
2. Een vliegende ploeg van drie mensen springt in over alle locaties.
3. De opleiding tot kinderbegeleider kan nu tijdens de werkuren. Vijf mensen volgen ze.

De Heihoek is sinds 1 september open tot 18.30 uur. De Kerkhoek volgt wanneer er een achtste begeleider is. Hoe we de namiddagen met de verenigingen invullen, staat onder {1.4.3}.`,
            time: `Drie van de vier kernen zijn klaar. De Kerkhoek komt ten vroegste in september 2025, een jaar later dan beloofd.`,
            money: `De vliegende ploeg kost 46.000 euro per jaar die niet geraamd was. Aanpassing 5 voorziet het bedrag. De bijdragen van de ouders zijn niet gestegen.`,
          },
          h25: {
            at: 'running g a g',
            progress: `Ook in de vakanties ging geen enkele locatie onverwacht dicht. Ouders geven de opvang gemiddeld 8,1 op 10. In 2023 was dat 6,4.`,
            why: {
              time: `staff: Voor de Kerkhoek is de achtste begeleider gevonden. De opening is gepland op 1 september 2025.`,
            },
          },
        },
      },
      {
        code: '1.4.2',
        title: 'Speelzolder in het oude postkantoor',
        rounds: {
          y23: {
            at: 'done - - -',
            progress: `De speelzolder ging open op 14 oktober met 340 bezoekers op één dag. De jeugddienst, de opvang en de verjaardagsfeestjes delen de ruimte. Het uurrooster hangt aan de deur en staat op de website.`,
            money: `De inrichting kostte 37.415 euro en bleef net onder de raming.`,
          },
          h24: {
            at: 'done - - -',
            progress: `Klaar. De zolder was in de lente op 81 van de 90 dagen bezet.`,
          },
          y24: {
            at: 'done - - -',
            progress: `Klaar sinds 2023. De zolder is zo in trek dat we een boekingsregel invoerden: opvang gaat voor op feestjes.`,
          },
          h25: { at: 'done - - -', progress: `Klaar. We rapporteren niet meer over deze actie.` },
        },
      },
      {
        code: '1.4.3',
        title: 'Sport, muziek en spel na schooltijd',
        rounds: {
          y23: {
            at: 'not_started - - -',
            progress: `De voorbereiding begint in 2024, wanneer de nieuwe Vlaamse regels voor opvang en activiteiten gelden.`,
          },
          h24: {
            at: 'running g g g',
            progress: `Het lokale samenwerkingsverband is opgericht. Er zitten scholen, opvang, sportclubs, de academie en ouders in. De eerste beslissing was een vaste dag: dinsdag is verenigingendag.`,
          },
          y24: {
            at: 'running g g g',
            progress: `Vanaf september gaan 112 kinderen op dinsdag rechtstreeks van school naar judo, muziek of de jeugdbeweging. Een begeleider stapt mee, de club zet hen om 18 uur af in de opvang. Ouders betalen alleen het lidgeld.

Wat nog niet goed zit: de judozaal ligt te ver voor kinderen uit de Heihoek. Zij missen telkens het eerste kwartier.`,
          },
        },
      },
    ],
  },
  {
    code: '1.5',
    title: 'Jongeren krijgen ruimte en een stem',
    actions: [
      {
        code: '1.5.1',
        title: 'Jeugdhuis De Kelder verbouwen',
        rounds: {
          y23: {
            at: 'running a a a',
            progress: `De werken zijn gestart op 6 november. Onder de oude vloer zat een regenput die op geen enkel plan stond.`,
            time: `De put kostte vijf weken. De aannemer haalt daar drie weken van in.`,
            money: `Het opvullen van de put kostte 18.700 euro extra.`,
          },
          h24: {
            at: 'running g a a',
            progress: `De ruwbouw is klaar en het dak is dicht. De jongeren werken zelf de bar en de muurschildering af.`,
            time: `De opening schuift van september naar december.`,
            money: `De meerkost voor de put is verwerkt. Er is nog 9.000 euro reserve voor onvoorziene werken.`,
          },
          y24: {
            at: 'running g a g',
            progress: `Het gebouw is opgeleverd op 13 december, met acht opmerkingen. Zes daarvan zijn al verholpen. De geluidsmeting was gunstig: buiten blijft het onder 45 decibel, ook met de deuren open.

De keuring van de noodverlichting moet over. Zonder die keuring gaan we niet open.`,
            time: `De opening is nu gepland voor februari 2025, na de herkeuring.`,
          },
          h25: {
            at: 'done g - g',
            progress: `De Kelder ging open op 22 februari. Sindsdien komen er op vrijdag gemiddeld 95 jongeren. De eindafrekening is goedgekeurd en bleef onder de bijgestelde raming.`,
          },
        },
      },
      {
        code: '1.5.2',
        title: 'Speelpleinen en skateplein vernieuwen',
        rounds: {
          y23: {
            at: 'running g g g',
            progress: `De speelpleinen in de Rozenlaan en aan de kerk van Heihoek zijn vernieuwd. Kinderen uit de buurt tekenden de toestellen, de ontwerper koos wat veilig kan.`,
          },
          h24: {
            at: 'running g g g',
            progress: `Zeven van de elf speelpleinen zijn klaar. Voor het skateplein is er een ontwerp dat de skaters zelf hebben goedgekeurd.`,
          },
          y24: {
            at: 'running g r a',
            progress: `Acht speelpleinen zijn vernieuwd. Het skateplein is niet gestart. Twee omwonenden gingen in beroep tegen de vergunning, omdat ze geluid vrezen. We zaten drie keer samen, met de jongeren erbij.`,
            time: `De Raad voor Vergunningsbetwistingen doet ten vroegste in het najaar van 2025 uitspraak. Een opening in deze bestuursperiode is niet meer haalbaar.`,
            money: `De 160.000 euro voor het skateplein wordt niet uitgegeven in 2024. Het bedrag is overgedragen naar 2025, maar ook dat is onzeker.`,
          },
          h25: {
            at: 'running a r g',
            progress: `Negen speelpleinen zijn klaar. Voor het skateplein staat een proefopstelling achter het zwembad, waar niemand er last van heeft. De jongeren zijn tevreden, de buren ook. Mogelijk trekken we de oorspronkelijke aanvraag in.`,
            why: {
              progress: `procedure: Zolang het beroep loopt, bouwen we niets definitiefs.`,
              time: `procedure: Er is nog geen uitspraak over het beroep. Het college beslist in oktober of de proefplek de definitieve plek wordt.`,
            },
          },
        },
      },
      {
        code: '1.5.3',
        title: 'Kinderen en jongeren beslissen mee',
        before: { version: 'a4', title: 'De jeugdraad ondersteunen' },
        rounds: {
          y23: {
            at: 'ongoing g g g',
            progress: `De jeugdraad gaf elf adviezen. Het college volgde er acht en legde bij de drie andere schriftelijk uit waarom niet.`,
          },
          h24: {
            at: 'ongoing g g g',
            progress: `In elke basisschool is er nu een kinderraad. Samen mogen ze 5.000 euro verdelen.`,
          },
          y24: {
            at: 'ongoing g g g',
            progress: `De kinderraden kozen voor vier bomen met een bank eromheen en voor een fontein om te drinken. De bomen zijn geplant als deel van {2.6.1}. De fontein volgt in de lente, want vorst zou ze beschadigen.

Bij de gemeenteraadsverkiezingen organiseerden de jongeren zelf een debat. Er zaten 210 mensen in de zaal. Elke lijst stuurde een kandidaat.`,
          },
        },
      },
    ],
  },
];
