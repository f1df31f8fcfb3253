/** What is said of how people sign in elsewhere. */
export const identityWords = {
  badProviders:
    'OIDC_PROVIDERS is geen lijst van aanbieders zoals docs/SIGN-IN.md ze beschrijft. De scope rrn (rijksregisternummer) wordt nooit gevraagd.',
};
