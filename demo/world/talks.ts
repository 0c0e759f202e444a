/** What the people of the world say to one another under the cards; the first message of a topic is its question. */
export type WorldTalk = { card: string; title: string; resolved?: string; said: { by: string; lang?: 'nl' | 'de' | 'en'; text: string }[] };

export const talks: WorldTalk[] = [
  {
    card: 'le-bocal',
    title: 'Et à plus de trente, quelqu’un a essayé ?',
    said: [
      {
        by: 'bastien',
        text: 'Nous serons **une quarantaine** à l’assemblée du quartier. Huit chaises au centre et trente autour, cela tient-il encore ? J’ai peur que le bord s’endorme.',
      },
      {
        by: 'solange',
        text: 'Oui, une fois, à quarante-cinq. Deux choses ont aidé :\n\n- un tour de chaise **toutes les dix minutes**, annoncé à voix haute ;\n- une personne du bord qui redit ce qu’elle a entendu, à mi-parcours.\n\nAu-delà de cinquante, nous ferions deux bocaux.',
      },
      {
        by: 'joris',
        lang: 'nl',
        text: 'Bij ons in Kortrijk werkte het met zestig, maar alleen dankzij een microfoon in het midden.',
      },
    ],
  },
  {
    card: 'le-bocal',
    title: 'Le mot « raconteur » gêne un peu',
    resolved: 'lieselot',
    said: [
      { by: 'naima', text: 'On dirait un métier. « La personne qui raconte » serait plus simple, non ?' },
      { by: 'lieselot', text: 'D’accord. C’est changé dans le texte, et dans la traduction aussi.' },
    ],
  },
  {
    card: 'chaise-vide',
    title: 'Qui prend la chaise quand personne n’ose ?',
    said: [
      {
        by: 'aminata',
        text: 'Chez nous elle est restée vide toute la soirée. L’animatrice s’y est assise à la fin, et cela a tout débloqué. Est-ce tricher ?',
      },
    ],
  },
  {
    card: 'cafe-de-la-frontiere',
    title: 'Et la pluie ?',
    said: [
      { by: 'yannig', text: 'Vos trois canapés, dehors, en novembre : comment faites-vous ? Chez nous, le vent décide.' },
      { by: 'clovis', text: 'Une bâche de camion et beaucoup de soupe. Mais nous avons toujours une salle en réserve.' },
      { by: 'lieselot', lang: 'nl', text: 'In Kortrijk mogen we onder de brug staan. Droog, en de akoestiek is prachtig.' },
    ],
  },
  {
    card: 'maison-des-possibles',
    title: 'Les clés le dimanche',
    said: [{ by: 'thierry', text: 'Qui peut ouvrir le dimanche ? Notre groupe finit à dix-huit heures.' }],
  },
];
