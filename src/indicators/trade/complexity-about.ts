import type { Text } from '../../base/locale.ts';
import type { Reference } from '../../base/metadata.ts';

export const complexityFormula: readonly string[] = [
  'M[c,p] = 1 where RCA[c,p] = (x[c,p] / X[c]) / (x[p] / X) ≥ 1; diversity d[c] = Σₚ M[c,p]; ubiquity u[p] = Σ_c M[c,p]',
  'ECI: second eigenvector of D⁻¹ M U⁻¹ M′; PCI[p] = (1 / λ₂ u[p]) Σ_c M[c,p] ECI[c], so that ECI[c] = (1 / d[c]) Σₚ M[c,p] PCI[p]',
  'continuous: the same with M[c,p] = r/(1 + r) or r, the ratio r[c,p], in the place of 0 and 1; d and u its sums, means weighted by it',
  'supermodular: share of pairs with r[b,q] r[a,p] > r[b,p] r[a,q] among those that differ, ECI[b] > ECI[a], PCI[q] > PCI[p], r the ratio',
  'reflections: k_c(N) = (1 / d[c]) Σₚ M[c,p] k_p(N − 1), k_p(N) = (1 / u[p]) Σ_c M[c,p] k_c(N − 1)',
  'fitness: F~ = M Q, Q~ = 1 / (M′ F^−e)^(1/e), each divided by its mean, from F = Q = 1',
  'COI[c] = Σₚ ω[c,p] (1 − M[c,p]) PCI[p], with the density ω of `relatedness`',
];

export const complexityReferences: readonly Reference[] = [
  { work: 'hausmann2014', box: '2.1–2.3' },
  { work: 'hidalgo2009' },
  { work: 'schetter2019' },
  { work: 'tacchella2012' },
];

export const complexityConventions: readonly Text[] = [
  {
    en: 'An economy or a product without trade has no ratio: it is missing with its reason and changes nothing else. py-ecomplexity then gives no number for anyone; R economiccomplexity 2.0 gives such an economy every product.',
    es: 'Una economía o un producto sin comercio no tiene razón: falta, con su motivo, y no altera nada más. py-ecomplexity deja entonces sin número a todas; economiccomplexity 2.0 de R le da todos los productos a esa economía.',
  },
  {
    en: 'The eigenvector is of the smaller symmetric matrix, with the known first one taken out; its sign makes ECI rise with diversity, or with Σ r/(1 + r) where method=continuous. No option depends on the order of the data.',
    es: 'El vector propio es el de la matriz simétrica menor, retirado el primero, que se conoce; su signo hace que el ICE crezca con la diversidad, o con Σ r/(1 + r) si method=continuous. Nada depende del orden de los datos.',
  },
  {
    en: 'RCA equal to the threshold counts (py-ecomplexity, R); Stata ecomplexity asks for more. The deviation divides by n (py-ecomplexity) or n − 1 (R, Stata). PCI is standardised by the mean and deviation of ECI (Growth Lab) or by its own (R).',
    es: 'La VCR igual al umbral cuenta (py-ecomplexity, R); ecomplexity de Stata exige más. La desviación divide entre n (py-ecomplexity) o n − 1 (R, Stata). El ICP se estandariza con la media y la desviación del ICE (Growth Lab) o con las suyas (R).',
  },
  {
    en: 'Who is in the sample matters more than the program: the 133 ranked economies of the Atlas (filter=ranked) or all that report. A page, docs/why-is-your-number-different.md, sets the programs side by side.',
    es: 'Quién está en la muestra importa más que el programa: las 133 economías que clasifica el Atlas (filter=ranked) o todas las que declaran. La página docs/por-que-su-numero-es-otro.md compara los programas.',
  },
  {
    en: 'Log-supermodularity is what makes ECI the order of economies by what they are able to do. All pairs are counted; near means within a third of the ranks, far more than two thirds. Half at every distance says that the ratios have no such order; an index that is only noisy has about half near and more far. py-ecomplexity (2026) samples pairs and transposes one of the four terms wrongly (its issue 51).',
    es: 'La log-supermodularidad es lo que hace del ICE el orden de las economías según lo que son capaces de hacer. Se cuentan todos los pares; cercano es dentro de un tercio de los lugares, lejano a más de dos tercios. La mitad a toda distancia indica que las razones no tienen ese orden; un índice solo ruidoso tiene cerca de la mitad entre cercanas y más entre lejanas. py-ecomplexity (2026) toma muestras de pares y traspone mal uno de los cuatro términos (su issue 51).',
  },
  {
    en: 'With pci_from=ranked or trusted, PCI, the standardisation and the counts in the index come from those economies, and the ECI of all is the mean PCI of their baskets, as in the Atlas; products that no such economy makes have no PCI and are left out of the means.',
    es: 'Con pci_from=ranked o trusted, el ICP, la estandarización y los conteos del índice provienen de esas economías, y el ICE de todas es el ICP medio de sus canastas, como en el Atlas; los productos que ninguna de ellas hace carecen de ICP y no entran en las medias.',
  },
];

export const spaceFormula: readonly string[] = [
  'φ[p,q] = Σ_c M[c,p] M[c,q] / max(u[p], u[q]), the smaller of the two conditional probabilities of making one given the other',
  'economies: the same over products, with diversity in the place of ubiquity',
  'variants: / min(u[p], u[q]); / √(u[p] u[q]); / u[q] (asymmetric); (1 + corr(RCA[·,p], RCA[·,q])) / 2',
];

export const spaceReferences: readonly Reference[] = [{ work: 'hidalgo2007' }];

export const spaceConventions: readonly Text[] = [
  {
    en: 'Products that no economy of the sample has, and economies that have none, are in no pair.',
    es: 'Los productos que ninguna economía de la muestra tiene, y las economías que no tienen ninguno, no están en ningún par.',
  },
  {
    en: 'A symmetric pair is told once, the code that comes first in the alphabet as product; an asymmetric one both ways, with other_product the one whose ubiquity divides.',
    es: 'Un par simétrico se dice una vez, con el primer código del alfabeto como product; uno asimétrico en ambos sentidos, con other_product como aquel cuya ubicuidad divide.',
  },
];

export const relatednessFormula: readonly string[] = [
  'density ω[c,p] = Σ_q M[c,q] φ[q,p] / Σ_q φ[q,p]; distance = 1 − ω',
  'relative relatedness = (ω[c,p] − mean) / deviation over the products c does not have',
  'COI[c] = Σₚ ω[c,p] (1 − M[c,p]) PCI[p]; strategic value = the same sum with the PCI shown',
  'COG (growthlab, plain) = (1 − M[c,p]) Σ_q (1 − M[c,q]) φ[q,p] PCI[q] / Σ_r φ[q,r]',
  'COG (oec) = Σ_q (1 − M[c,q]) φ[q,p] PCI[q] / Σ_r φ[r,p] − ω[c,p] PCI[p]',
  'open forest[c] = Σₚ Σ_q (φ[p,q] / Σ_r φ[p,r]) M[c,p] (1 − M[c,q]) PRODY[q]',
];

export const relatednessReferences: readonly Reference[] = [
  ...spaceReferences,
  { work: 'hausmann2006' },
  { work: 'pinheiro2022' },
];

export const relatednessConventions: readonly Text[] = [
  {
    en: 'A product is near to itself (φ = 1: py-ecomplexity, R) or not (φ = 0: Stata, OEC): self_proximity. This moves density, distance, COI and gain.',
    es: 'Un producto es cercano a sí mismo (φ = 1: py-ecomplexity, R) o no (φ = 0: Stata, OEC): self_proximity. Esto mueve la densidad, la distancia, el COI y la ganancia.',
  },
  {
    en: 'outlook=growthlab: COI as a z-score over economies; gain over the deviation of ECI; PCI not centred in both (py-ecomplexity). plain: sums with the PCI shown (R). oec: the gain of every product, net of its own part (Datawheel).',
    es: 'outlook=growthlab: COI como puntaje z entre economías; ganancia entre la desviación del ICE; ICP sin centrar en ambos (py-ecomplexity). plain: sumas con el ICP mostrado (R). oec: la ganancia de cada producto, neta de su propia parte (Datawheel).',
  },
  {
    en: 'Products without a PCI or a PRODY weigh nothing in the sums. PRODY is of the sample’s economies with a GDP per head.',
    es: 'Los productos sin ICP o sin PRODY no pesan en las sumas. PRODY es de las economías de la muestra con PIB por habitante.',
  },
  {
    en: 'The k nearest (neighbours) cut the density and what adds it up, not the gain; ties go to the code that comes first. py-ecomplexity gives a number from 0 to k there, ours is a share.',
    es: 'Los k más cercanos (neighbours) recortan la densidad y lo que la suma, no la ganancia; los empates van al primer código. py-ecomplexity da ahí un número de 0 a k; el nuestro es una proporción.',
  },
];
