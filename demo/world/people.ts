import type { WorldPerson } from './shape.ts';

// Invented people; the addresses are of a domain reserved for examples.
export const people: WorldPerson[] = [
  { key: 'solange', name: 'Solange Delhaye', email: 'solange@example.org', locale: 'fr' },
  { key: 'mehdi', name: 'Mehdi Oulhadj', email: 'mehdi@example.org', locale: 'fr' },
  { key: 'lieselot', name: 'Lieselot Verschuere', email: 'lieselot@example.org', locale: 'nl' },
  { key: 'aminata', name: 'Aminata Diabaté', email: 'aminata@example.org', locale: 'fr' },
  { key: 'bastien', name: 'Bastien Hocquet', email: 'bastien@example.org', locale: 'fr' },
  { key: 'ewa', name: 'Ewa Krawiecka', email: 'ewa@example.org', locale: 'en' },
  { key: 'thierry', name: 'Thierry Loncke', email: 'thierry@example.org', locale: 'fr' },
  { key: 'naima', name: 'Naïma Tahraoui', email: 'naima@example.org', locale: 'fr' },
  { key: 'joris', name: 'Joris Debaere', email: 'joris@example.org', locale: 'nl' },
  { key: 'giulia', name: 'Giulia Santoro', email: 'giulia@example.org', locale: 'fr' },
  { key: 'hannelore', name: 'Hannelore Brück', email: 'hannelore@example.org', locale: 'de' },
  { key: 'mado', name: 'Mado Castelain', email: 'mado@example.org', locale: 'fr' },
  { key: 'yannig', name: 'Yannig Kerbiriou', email: 'yannig@example.org', locale: 'fr' },
  { key: 'clovis', name: 'Clovis Mbuyi', email: 'clovis@example.org', locale: 'fr' },
];
