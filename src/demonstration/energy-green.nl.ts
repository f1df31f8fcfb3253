/** Objective 2: energy and green. How to read it: `told.ts`. */
export const energyGreen = [
  {
    code: '2.5',
    title: 'Minder energie, lagere kosten',
    actions: [
      {
        code: '2.5.1',
        title: 'Zuinige straatverlichting',
        rounds: {
          y23: {
            at: 'running g g g',
            progress: `Van de 3.150 lampen zijn er 1.720 vervangen door led. Tussen middernacht en 5 uur is de helft gedoofd, behalve op kruispunten.`,
          },
          h24: {
            at: 'running g g g',
            progress: `Er zijn 2.050 lampen vervangen. De netbeheerder ligt voor op schema.`,
          },
          y24: {
            at: 'running g g g',
            progress: `Er branden 2.480 ledlampen, 79 % van het totaal. Het verbruik daalde in vier jaar met 52 %. De besparing op de factuur van 2024 bedraagt naar schatting 118.000 euro tegenover 2020, gerekend aan dezelfde prijs.

We kregen zestien klachten over te donkere plekken. Op vijf plaatsen brandt er opnieuw licht tot 1 uur.`,
          },
          h25: {
            at: 'running g a g',
            progress: `Er zijn 2.710 lampen vervangen. Voor de laatste 440 moet eerst een nieuwe kabel in de grond.`,
            why: {
              time: `contractor: De laatste lampen volgen in 2026, een jaar later dan gepland. De netbeheerder heeft te weinig ploegen.`,
            },
          },
        },
      },
      {
        code: '2.5.2',
        title: 'Zonnepanelen op zeven gemeentegebouwen',
        rounds: {
          y23: {
            at: 'running g g g',
            progress: `Op de sporthal, de bibliotheek en Meerhof liggen panelen. Samen wekten ze 214 megawattuur op.`,
          },
          h24: {
            at: 'running g g a',
            progress: `De werkplaats en het gemeentehuis zijn aangesloten.`,
            money: `Het dak van het gemeentehuis moest eerst versterkt worden. Dat kostte 41.000 euro.`,
          },
          y24: {
            at: 'running g g a',
            progress: `Vijf van de zeven gebouwen hebben panelen. De inwoners konden mee investeren via een coöperatie: 163 mensen kochten samen 836 aandelen van 125 euro. De opbrengst gaat naar de energiefactuur van de gebouwen zelf, dus ook naar de school onder {1.1.2}.`,
            money: `Door de versterking van het dak ligt de uitgave 9 % boven de raming. De verkoop van aandelen dekt ruim een derde van de investering.`,
          },
          h25: {
            at: 'running g g g',
            progress: `De brandweerkazerne is klaar. Alleen het dienstencentrum rest nog. Daar wachten we op de uitbreiding, zie ook {3.1.2}.`,
          },
        },
      },
      {
        code: '2.5.3',
        title: 'Onderzoek naar een warmtenet rond het zwembad',
        rounds: {
          y23: {
            at: 'running g a g',
            progress: `Een studiebureau onderzocht of het zwembad, de school en 120 woningen samen warmte kunnen delen.`,
            time: `De cijfers van de woningmaatschappij kwamen laat binnen.`,
          },
          h24: {
            at: 'running a r g',
            progress: `De eerste berekening toont dat het net pas rendeert vanaf 210 woningen.`,
            time: `We vroegen een tweede berekening, met de nieuwe verkaveling erbij.`,
          },
          y24: {
            at: 'stopped - - -',
            progress: `Geschrapt. Ook met de nieuwe verkaveling blijft het tekort over dertig jaar groter dan 1,4 miljoen euro. Het zwembad krijgt een eigen warmtepomp. De studie is openbaar en kan dienen wanneer de wijk later groeit. [Lees het eindverslag](https://www.meerdorp.example/warmtenet).`,
          },
          h25: {
            at: 'stopped - - -',
            progress: `Geschrapt in 2024. We rapporteren niet meer over deze actie.`,
          },
        },
      },
      {
        code: '2.5.4',
        title: 'Energieadvies en hulp bij renovatie',
        rounds: {
          y23: {
            at: 'ongoing g g g',
            progress: `De energiecoach kwam langs in 204 woningen. In twee op de drie gezinnen volgde minstens één werk.`,
          },
          h24: {
            at: 'ongoing g g g',
            progress: `Er waren 96 bezoeken. De vraag verschuift van isoleren naar warmtepompen.`,
          },
          y24: {
            at: 'ongoing g g g',
            progress: `De coach bezocht 221 woningen. Nieuw zijn de groepsaankoop voor dakisolatie (37 daken) en de begeleiding van mede-eigenaars in drie appartementsgebouwen. Die laatste vraagt geduld: tussen de eerste vergadering en een beslissing ligt gemiddeld veertien maanden.

Van de bezochte gezinnen heeft 28 % een laag inkomen. Bij hen gaat het OCMW mee op bezoek (zie ook {3.3.1}).`,
          },
          h25: {
            at: 'ongoing g g g',
            progress: `Er waren 108 bezoeken. Het eerste appartementsgebouw besliste om het dak te isoleren.`,
          },
        },
      },
    ],
  },
  {
    code: '2.6',
    title: 'Groen dichtbij',
    actions: [
      {
        code: '2.6.1',
        title: 'Duizend bomen per jaar',
        rounds: {
          y23: {
            at: 'ongoing g g g',
            progress: `We plantten 1.065 bomen. Negen op de tien bomen van het jaar voordien leven nog.`,
          },
          h24: {
            at: 'ongoing g g -',
            progress: `Het plantseizoen begint in november. Alle plaatsen zijn gekozen.`,
          },
          y24: {
            at: 'ongoing g g g',
            progress: `Er kwamen 1.112 bomen bij: 640 in bosjes, 318 langs wegen en 154 bij mensen thuis. Wie een boom kiest, krijgt een paal, compost en een uurtje uitleg. Voor elke straatboom voorzien we voortaan minstens 6 m³ losse grond, want in een kleine put leeft een boom maar vijftien jaar.`,
          },
          h25: {
            at: 'ongoing g g -',
            progress: `Door de droge lente gaven we 230 jonge bomen drie keer water. De uitval bleef beperkt tot 7 %.`,
          },
        },
      },
      {
        code: '2.6.2',
        title: 'Buurtpark Lindelaan',
        rounds: {
          y23: {
            at: 'not_started - - -',
            progress: `De aanleg start na de werken aan de riolering. Buurtbewoners tekenden al een eerste schets.`,
          },
          h24: {
            at: 'not_started - a -',
            time: `Het park kan pas beginnen wanneer de werf van {2.3.1} weg is. Die ligt stil.`,
          },
          y24: {
            at: 'running g a g',
            progress: `Het ontwerp is klaar en de vergunning is verleend. In het midden komt een glooiend grasveld dat bij zware regen mag onderlopen. We plantten alvast de bomen aan de rand, zodat ze een jaar voorsprong hebben.`,
            time: `De aanleg begint drie maanden nadat de Lindelaan opnieuw open is. Dat wordt eind 2025 in plaats van begin 2025.`,
          },
          h25: {
            at: 'running g a g',
            progress: `De aannemer is aangesteld. De kinderen van de wijk kozen de naam: het Lindepark krijgt een broertje, het Kikkerpark.`,
            why: {
              time: `other: De start blijft afhankelijk van de riolering, die geen speling meer heeft.`,
            },
          },
        },
      },
      {
        code: '2.6.3',
        title:
          'Bosuitbreiding Heihoek: gronden verwerven, samen met scholen en buren aanplanten en beheren als speelbos',
        rounds: {
          y23: {
            at: 'running g g g',
            progress: `De gemeente kocht 2,1 hectare aan. Met de aanpalende eigenaar loopt een gesprek over nog 0,8 hectare.`,
          },
          h24: {
            at: 'running g g g',
            progress: `De tweede aankoop van 0,8 hectare is rond. Vlaanderen betaalt de helft van de grond terug.`,
          },
          y24: {
            at: 'running g g g',
            progress: `Op 24 november plantten 310 mensen in één voormiddag 2.400 jonge bomen en struiken. Zes klassen adopteren elk een stuk en komen er in elk seizoen meten. Om het wild buiten te houden staat er vijf jaar lang een afsluiting.`,
            money: `De Vlaamse subsidie van 61.250 euro is ontvangen.`,
          },
        },
      },
    ],
  },
];
