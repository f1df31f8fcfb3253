/** The invented primary schools of Meerdorp: one name for each site that is generated, and the boards behind them. */
export const boards: Readonly<Record<string, string>> = {
  B1: 'Gemeente Meerdorp',
  B2: 'vzw Katholiek Basisonderwijs De Meren',
  B3: 'GO! scholengroep Dender en Meer',
};

export const sites = [
  { name: 'De Vlindertuin', address: 'Kerkstraat 12' },
  { name: 'De Zonnewijzer', address: 'Molenwijk 3' },
  { name: 'Sint-Amandus', address: 'Kloosterlaan 8' },
  { name: 'Het Waterrad', address: 'Beekweg 41' },
  { name: 'De Kiezel', address: 'Steenveld 2' },
  { name: 'Klim Op', address: 'Bergstraat 77' },
  { name: 'De Boomhut', address: 'Parkdreef 5' },
  { name: 'Sint-Jozef', address: 'Dorpsplein 19' },
  { name: 'De Regenboog', address: 'Veldstraat 30' },
  { name: 'Ten Dries', address: 'Driesplein 1' },
  { name: 'De Notelaar', address: 'Hoogveld 64' },
  { name: 'De Ark', address: 'Stationsstraat 105' },
  { name: 'De Springplank', address: 'Nieuwe Wijk 7' },
] as const;

export const raised = 'De nieuwe vleugel is klaar: er komt een instapklas bij.';
