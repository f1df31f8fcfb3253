/** What is kept of whom, why and how long. The terms are those of the code: change both together. */
export const privacyWords = {
  title: 'Privacy',
  lede: (government: string | null): string =>
    `Wie hier komt lezen, laat niets achter. Van wie een account heeft, bewaart ${government ?? 'het lokaal bestuur'} wat nodig is om samen de opvolging te doen.`,
  responsible: (government: string | null): string =>
    government === null
      ? 'Het lokaal bestuur waarvan je de pagina’s bekijkt, is verantwoordelijk voor de verwerking. Het gebruikt deze software om zijn meerjarenplan op te volgen en daarover verslag te doen.'
      : `${government} is verantwoordelijk voor de verwerking. Het gebruikt deze software om zijn meerjarenplan op te volgen en daarover verslag te doen.`,
  keptTitle: 'Wat we bewaren, waarvoor en hoe lang',
  what: 'Wat',
  why: 'Waarvoor',
  long: 'Hoe lang',
  kept: (days: number): readonly { what: string; why: string; long: string }[] => [
    {
      what: 'Naam, mailadres, taal, rollen en dienst van wie een account heeft',
      why: 'Om aan te melden, om te weten wie een actie opvolgt en om herinneringen te sturen',
      long: 'Tot het account gewist wordt. Een afgesloten account kan niet meer aanmelden',
    },
    {
      what: 'Wachtwoord (enkel als Argon2id-afdruk), sleutels van toestellen en apps die codes tonen',
      why: 'Om zeker te zijn wie aanmeldt',
      long: 'Tot ze vervangen of gewist worden',
    },
    {
      what: 'Sessies: wanneer, hoe en met welke browser je aangemeld bent',
      why: 'Om aangemeld te blijven en om zelf een sessie te kunnen beëindigen',
      long: 'Een sessie eindigt na 2 uur zonder gebruik, en hoe dan ook na 12 uur',
    },
    {
      what: 'Mislukte pogingen om aan te melden, met een afdruk van het mailadres en van het netwerkadres',
      why: 'Om raden te vertragen',
      long: '24 uur',
    },
    {
      what: 'Wat iemand schrijft in een opvolging: tekst, opmerkingen, interne notities',
      why: 'Om verslag te doen aan de gemeenteraad. Opmerkingen en interne notities verlaten het bestuur niet',
      long: 'Zolang het plan bewaard moet worden',
    },
    {
      what: 'Het logboek: wie wat wanneer veranderde. Persoonlijke waarden staan er versleuteld in',
      why: 'Om te kunnen verantwoorden hoe een verslag tot stand kwam',
      long: 'Blijvend; de versleutelde waarden worden onleesbaar als de sleutel van de persoon gewist wordt',
    },
    {
      what: 'Mails die we sturen, en rapporten die iemand op maat vroeg',
      why: 'Om ze te bezorgen',
      long: `${days} dagen; de tekst van een mail is weg zodra hij vertrokken is`,
    },
  ],
  publicTitle: 'Wat iedereen ziet',
  public:
    'Gepubliceerde rondes tonen acties, teksten, lichten en bedragen, en van een actie de dienst. Namen van medewerkers staan er niet op, tenzij iemand een naam in een tekst schreef; voor het afsluiten van een ronde worden teksten nagekeken op telefoonnummers, mailadressen en rijksregisternummers.',
  cookiesTitle: 'Cookies',
  cookies:
    'Er zijn er twee. “beleidsspoor” houdt je aangemeld en verdwijnt als je je afmeldt. “taal” onthoudt een jaar lang de taal die je koos. Er wordt niets gemeten en niets gedeeld met anderen, en geen enkel beeld, lettertype of script komt van elders.',
  rightsTitle: 'Je rechten',
  rights:
    'Je mag vragen wat er over jou bewaard wordt, het laten verbeteren, laten wissen of er bezwaar tegen maken. Vraag het aan het lokaal bestuur of aan zijn functionaris voor gegevensbescherming. Ben je niet tevreden met het antwoord, dan kun je terecht bij de Vlaamse Toezichtcommissie of bij de Gegevensbeschermingsautoriteit.',
};
