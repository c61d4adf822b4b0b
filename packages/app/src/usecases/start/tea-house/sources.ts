/** The sources of the tea house: those of its policy by their id, and a list that somebody bought without asking. */
export const teaSources = {
  'web-shop': 'Webwinkel',
  'newsletter-form': 'Nieuwsbriefformulier',
  'trade-fair': 'Vakbeurs',
  'bought-list': 'Aangekochte adressen',
} as const;
