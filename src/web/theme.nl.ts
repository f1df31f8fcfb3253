/** Words of the page on which a government sets its look. */
export const themeWords = {
  title: 'Huisstijl',
  lede: 'Een kleur en een logo maken de pagina’s van jullie bestuur herkenbaar. De kleur draagt links en knoppen; ze wordt bij het bewaren nagekeken op leesbaarheid.',
  accent: 'Kleur op een lichte achtergrond',
  accentHint: 'Zoals #2b44a8. Laat beide kleuren leeg voor de gewone kleur van Beleidsspoor.',
  accentDark: 'Kleur op een donkere achtergrond',
  accentDarkHint: 'Voor wie zijn scherm donker instelt. Meestal een lichtere tint van dezelfde kleur.',
  logo: 'Logo',
  logoHint: 'PNG, SVG of WebP, hoogstens 200 KB. Zonder nieuw bestand blijft het logo zoals het is.',
  removeLogo: 'Haal het logo weg',
  feedback: 'E-mailadres voor meldingen over toegankelijkheid',
  feedbackHint: 'Staat op de toegankelijkheidsverklaring.',
  save: 'Bewaar',
  saved: 'De huisstijl is bewaard.',
  error: 'Dit kan nog niet bewaard worden',
  notAllowed: 'Alleen een beheerder past de huisstijl aan.',
};
