/** Formulas of research, policy and upgrading in Spanish. */
export const OTHERS_ES = {
  'rd-intensity': [
    'rd_intensity = 100·GERD/GDP, o como se publica',
    'rd_gap = rd_intensity de la referencia − la propia: por encima de 0, detrás',
    'cambio = último − primero;  growth_per_year = 100·[(último/primero)^(1/años) − 1];  media sobre los periodos con cifra',
  ],
  'rd-structure': [
    'participación = 100·parte/total',
    'sin asignar = 100 − Σ participaciones: lo que las partes no explican',
    'business_to_government = I+D que pagan las empresas / I+D que paga el gobierno',
  ],
  patents: [
    'per_million = P_ij/población en millones',
    'participación = 100·P_ij/P_i;  world_share = 100·P_ij/P_j',
    'crecimiento = 100·(P_to/P_from − 1);  growth_per_year = 100·[(P_to/P_from)^(1/años) − 1]',
    '',
  ],
  'technological-advantage': [
    'RTA = (P_ij/P_i)/(P_j/P), P_i y P sobre los campos',
    'simétrica = (RTA − 1)/(RTA + 1), de −1 a 1',
    'fields_above_one = número de campos con RTA > 1',
    'HHI = Σ_j (P_ij/P_i)²;  número efectivo de campos = 1/HHI',
  ],
  recombination: [
    'E_i = otras clases que alguna patente nombra junto a i / patentes que nombran i [ease]',
    'K_j = clases de la patente j / Σ_{i∈j} E_i [modular_complexity];  de una clase: la K media de sus patentes',
  ],
  'policy-stock': [
    'instrumentos(t) = número de instrumentos con start ≤ t ≤ end',
    'vertical_share(t) = instrumentos verticales vigentes / instrumentos vigentes con orientación conocida × 100',
  ],
  'policy-duration': ['años = end − start + 1; con final abierto, as_of − start + 1'],
  'policy-sequence': [
    'first(c, k) = menor start entre los instrumentos de la economía c y el tipo k',
    'years_after_first = first(c, k) − menor first(·, k) entre las economías',
    'order = lugar de first(c, k) entre los tipos de la economía c; los años iguales comparten lugar',
  ],
  'policy-reach': [
    'instrumentos(c, i, t) = número de instrumentos de la economía c vigentes en t que tienen i entre sus destinatarios',
  ],
  'policy-overlap': [
    'targeted(i) = 1 cuando instrumentos(i, t) > 0 en algún t (o en los extremos) de from … to',
    'rose(i) = 1 cuando y(i, to) > y(i, from) + |y(i, from)| × tolerance / 100, y = valor agregado o su participación',
    'targeted_rose_share = destinatarias que subieron / destinatarias × 100; untargeted_rose_share, igual',
    'diferencia = targeted_rose_share − untargeted_rose_share',
  ],
  eligibility: [
    'qualifying_share = califican / (califican + no califican) × 100, por tamaño',
    'share_of_qualifying = las que califican de la clase / todas las que califican × 100',
    'amount_share = Σ x de las que califican / Σ x de las empresas con respuesta conocida × 100',
    'threshold(s) = el t más estricto con share(regla con x ≥ t) ≥ s: un estadístico de orden de x',
  ],
  governance: [
    '(complejidad, codificabilidad, capacidad): (baja, alta, alta) mercado; (alta, alta, alta) modular; (alta, baja, alta) relacional; (alta, alta, baja) cautiva; (alta, baja, baja) jerarquía',
    '(baja, alta, baja), (baja, baja, alta), (baja, baja, baja): ninguna',
    'coordinación = 1 mercado … 5 jerarquía: coordinación explícita y asimetría de poder',
  ],
  'upgrading-verdict': [
    'cada regla: los signos de dos o tres cambios → asciende | desciende | mixto | sin evidencia',
    'count_up, count_down, count_mixed, count_none: reglas por dictamen, de cada clase y de todas',
  ],
  'upgrading-milberg-winkler': [
    'asciende: Δ productividad laboral > 0 y Δ participación en las exportaciones mundiales (o exportaciones) > 0',
    'desciende: ambas < 0;  mixto: en los demás casos',
  ],
  'upgrading-kaplinsky-readman': [
    'Δ participación > 0, Δ precio relativo > 0: escalamiento de producto',
    'Δ participación > 0, Δ precio relativo < 0: escalamiento de proceso',
    'Δ participación < 0, Δ precio relativo > 0: escalamiento de producto fallido',
    'Δ participación < 0, Δ precio relativo < 0: escalamiento de proceso fallido, o descenso',
  ],
  'upgrading-bernhardt-milberg': [
    'escalamiento: Δ participación en las exportaciones mundiales > 0 y Δ valor unitario de exportación > 0',
    'descenso: ambas < 0;  intermedio: signos opuestos',
  ],
  'upgrading-sophistication': [
    'asciende: Δ EXPY > 0, o Δ lugar en complejidad < 0;  desciende: lo contrario',
  ],
  'upgrading-technology': ['asciende: Δ (HT + MT) / manufacturas > 0;  desciende: < 0'],
  'upgrading-value-added': [
    'asciende: Δ DVA en las exportaciones > 0 y Δ (DVA / DVA mundial en las exportaciones) > 0',
    'desciende: ambas < 0;  mixto: en los demás casos',
  ],
  'upgrading-erosion': [
    'desciende (erosión): Δ participación en cadenas > 0 y Δ parte nacional de las exportaciones < 0',
    'asciende: Δ participación en cadenas > 0 y Δ parte nacional > 0',
  ],
  'upgrading-specialisation': [
    'asciende: Δ FS de investigación y desarrollo > 0;  desciende: < 0',
    'FS de una función: véase functional-specialisation',
  ],
  'upgrading-position': [
    'asciende: Δ distancia a la demanda final > 0 y Δ parte de los servicios intensivos en conocimiento en el valor agregado nacional de las exportaciones > 0',
    'desciende: ambas < 0;  mixto: en los demás casos',
  ],
  'upgrading-structural': [
    'asciende: menor efecto estructural entre todas las ponderaciones > 0',
    'desciende: mayor < 0;  mixto: el signo depende de la ponderación',
  ],
  'upgrading-new-products': [
    'asciende: parte (HT + MT) de los descubrimientos > parte (HT + MT) de las exportaciones del primer periodo;  desciende: <',
  ],
  'upgrading-entry': [
    'asciende: Σ densidad PCI / Σ densidad de los productos que entraron > PCI medio de la canasta del primer periodo;  desciende: <',
  ],
  'upgrading-social': [
    'escalamiento: Δ empleo > 0 y Δ salario real > 0',
    'descenso: ambas < 0;  intermedio: signos opuestos',
  ],
  'upgrading-margins': [
    'asciende: Δ productividad > 0 y Δ empleos ≥ 0',
    'mixto: una sube y la otra baja;  desciende: Δ productividad ≤ 0 y Δ empleos ≤ 0, no ambas 0',
  ],
  'functional-specialisation': [
    '',
    'f_ik: ingreso de la función k en el valor agregado nacional que exporta la economía i',
  ],
  'published-values': ['valor = la cifra de la columna'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
