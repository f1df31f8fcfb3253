/**
 * The names of the Flemish municipalities: the 285 since 1 January 2025, by province, and the names that older reports
 * still carry (merged in 2019 and in 2025). Facts of public record; used to recognise whose report a file is.
 */
const byProvince: Readonly<Record<string, string>> = {
  Antwerpen: `Aartselaar, Antwerpen, Arendonk, Baarle-Hertog, Balen, Beerse, Berlaar, Boechout, Bonheiden, Boom,
    Bornem, Brasschaat, Brecht, Dessel, Duffel, Edegem, Essen, Geel, Grobbendonk, Heist-op-den-Berg, Hemiksem,
    Herentals, Herenthout, Herselt, Hoogstraten, Hove, Hulshout, Kalmthout, Kapellen, Kasterlee, Kontich, Laakdal,
    Lier, Lille, Lint, Malle, Mechelen, Meerhout, Merksplas, Mol, Mortsel, Niel, Nijlen, Olen, Oud-Turnhout,
    Putte, Puurs-Sint-Amands, Ranst, Ravels, Retie, Rijkevorsel, Rumst, Schelle, Schilde, Schoten,
    Sint-Katelijne-Waver, Stabroek, Turnhout, Vorselaar, Vosselaar, Westerlo, Wijnegem, Willebroek, Wommelgem,
    Wuustwezel, Zandhoven, Zoersel`,
  Limburg: `Alken, As, Beringen, Bilzen-Hoeselt, Bocholt, Bree, Diepenbeek, Dilsen-Stokkem, Genk, Gingelom, Halen,
    Hamont-Achel, Hasselt, Hechtel-Eksel, Heers, Herk-de-Stad, Herstappe, Heusden-Zolder, Houthalen-Helchteren,
    Kinrooi, Lanaken, Leopoldsburg, Lommel, Lummen, Maaseik, Maasmechelen, Nieuwerkerken, Oudsbergen, Peer, Pelt,
    Riemst, Sint-Truiden, Tessenderlo-Ham, Tongeren-Borgloon, Voeren, Wellen, Zonhoven, Zutendaal`,
  'Oost-Vlaanderen': `Aalst, Aalter, Assenede, Berlare, Beveren-Kruibeke-Zwijndrecht, Brakel, Buggenhout, Deinze,
    Denderleeuw, Dendermonde, Destelbergen, Eeklo, Erpe-Mere, Evergem, Gavere, Gent, Geraardsbergen, Haaltert, Hamme,
    Herzele, Horebeke, Kaprijke, Kluisbergen, Kruisem, Laarne, Lebbeke, Lede, Lierde, Lievegem, Lochristi, Lokeren,
    Maarkedal, Maldegem, Merelbeke-Melle, Nazareth-De Pinte, Ninove, Oosterzele, Oudenaarde, Ronse, Sint-Gillis-Waas,
    Sint-Laureins, Sint-Lievens-Houtem, Sint-Martens-Latem, Sint-Niklaas, Stekene, Temse, Waasmunster, Wetteren,
    Wichelen, Wortegem-Petegem, Zele, Zelzate, Zottegem, Zulte, Zwalm`,
  'Vlaams-Brabant': `Aarschot, Affligem, Asse, Beersel, Begijnendijk, Bekkevoort, Bertem, Bever, Bierbeek, Boortmeerbeek,
    Boutersem, Diest, Dilbeek, Drogenbos, Geetbets, Glabbeek, Grimbergen, Haacht, Halle, Herent, Hoegaarden, Hoeilaart,
    Holsbeek, Huldenberg, Kampenhout, Kapelle-op-den-Bos, Keerbergen, Kortenaken, Kortenberg, Kraainem, Landen,
    Lennik, Leuven, Liedekerke, Linkebeek, Linter, Londerzeel, Lubbeek, Machelen, Meise, Merchtem, Opwijk,
    Oud-Heverlee, Overijse, Pajottegem, Pepingen, Roosdaal, Rotselaar, Scherpenheuvel-Zichem,
    Sint-Genesius-Rode, Sint-Pieters-Leeuw, Steenokkerzeel, Ternat, Tervuren, Tielt-Winge, Tienen, Tremelo,
    Vilvoorde, Wemmel, Wezembeek-Oppem, Zaventem, Zemst, Zoutleeuw`,
  'West-Vlaanderen': `Alveringem, Anzegem, Ardooie, Avelgem, Beernem, Blankenberge, Bredene, Brugge, Damme, De Haan,
    De Panne, Deerlijk, Dentergem, Diksmuide, Gistel, Harelbeke, Heuvelland, Hooglede, Houthulst, Ichtegem, Ieper,
    Ingelmunster, Izegem, Jabbeke, Knokke-Heist, Koekelare, Koksijde, Kortemark, Kortrijk, Kuurne, Langemark-Poelkapelle,
    Ledegem, Lendelede, Lichtervelde, Lo-Reninge, Menen, Mesen, Middelkerke, Moorslede, Nieuwpoort, Oostende, Oostkamp,
    Oostrozebeke, Oudenburg, Pittem, Poperinge, Roeselare, Spiere-Helkijn, Staden, Tielt, Torhout, Veurne, Vleteren,
    Waregem, Wervik, Wevelgem, Wielsbeke, Wingene, Zedelgem, Zonnebeke, Zuienkerke, Zwevegem`,
};

/** Gone since a merger, by the year that the new municipality began. */
const merged: Readonly<Record<number, string>> = {
  2019: `Puurs, Sint-Amands, Meeuwen-Gruitrode, Opglabbeek, Neerpelt, Overpelt, Deinze, Nevele, Aalter, Knesselare,
    Kruishoutem, Zingem, Lovendegem, Waarschoot, Zomergem`,
  2025: `Borsbeek, Zwijndrecht, Beveren, Kruibeke, Lokeren, Moerbeke, Melle, Merelbeke, Meulebeke, Ruiselede, De Pinte,
    Nazareth, Galmaarden, Gooik, Herne, Ham, Tessenderlo, Kortessem, Wachtebeke, Bilzen, Hoeselt, Borgloon, Tongeren`,
};

const split = (text: string): string[] => text.split(',').map((name) => name.replace(/\s+/g, ' ').trim());

/** The 285 of today. */
export const municipalities: readonly string[] = Object.values(byProvince).flatMap(split);

/** Today's names and those of before a merger, each once. */
export const everMunicipalities: readonly string[] = [
  ...new Set([...municipalities, ...Object.values(merged).flatMap(split)]),
];
