/** Wat een instelling doet met kansen en eerlijkheid, naast de instelling te lezen. */
export const effectWords: Readonly<Record<string, string>> = {
  'guessing-pays':
    'Voorkeur gaat voor: meer kinderen krijgen hun eerste keuze, maar gokken loont. Wie een school vooraan zet waar de kans groot is, staat sterker dan wie eerlijk kiest.',
  'truth-is-best': 'Eerlijk kiezen is altijd het best: geen andere lijst geeft een betere plaats.',
  'complaints-by-choice':
    'Een kind kan een plaats mislopen aan een kind dat verder woont of een lager lot heeft, alleen omdat het die school lager zette.',
  'nobody-may-complain': 'Niemand mist een plaats aan een kind dat volgens het reglement achter hem staat.',
  'near-goes-first':
    'Wie dicht bij een school woont, gaat daar voor. Wie nergens dicht bij woont, heeft minder kans.',
  'chance-for-all': 'Toeval geeft iedereen dezelfde kans, waar men ook woont.',
  'fast-goes-first': 'Wie eerst aanmeldt, gaat voor. Dat benadeelt wie geen internet of geen tijd heeft.',
  'reserve-first-is-a-floor':
    'Voorbehouden plaatsen die eerst gevuld worden, zijn een minimum: wie toch al een plaats had, telt mee.',
  'reserve-last-is-extra':
    'Voorbehouden plaatsen die laatst gevuld worden, komen erbovenop: de groep krijgt meer plaatsen dan zonder voorbehoud.',
  'hard-place-may-stay-empty':
    'Een harde voorbehouden plaats blijft leeg als niemand van de groep ze vraagt.',
  'one-lot-fewer-in-the-middle':
    'Eén lot per kind: meer eerste keuzes en geen ruil die voor twee kinderen beter is, maar wie een slecht lot heeft, heeft dat overal.',
  'lot-a-school-leaves-swaps':
    'Een lot per school: kansen zijn gespreid, maar soms hebben twee kinderen elkaars eerste keuze.',
  'short-list-is-a-risk':
    'Wie weinig scholen kiest, loopt meer risico op geen plaats. Een school erbij onderaan de lijst schaadt nooit de keuzes erboven.',
  'twins-stand-together': 'Tweelingen en gezinnen delen één lot en staan naast elkaar.',
  'no-promise-of-stability':
    'Met deze limieten is er soms geen uitkomst zonder gegronde klacht. Elke toewijzing zegt of het gelukt is.',
};
