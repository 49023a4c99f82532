/** Formulas of trade and complexity in Spanish. */
export const TRADE_ES = {
  'trade-growth': [
    'crecimiento = 100·(V₁/V₀ − 1)',
    'crecimiento por año = 100·[(V₁/V₀)^(1/T) − 1],  T = años entre ambos',
  ],
  'trade-balance': [
    'saldo_t = X_t − M_t',
    'acumulado = Σ_t (X_t − M_t)',
    'normalizado = (ΣX − ΣM)/(ΣX + ΣM), entre −1 y 1',
  ],
  'trade-share': ['participación del grupo G en el año t = 100·Σ_{k∈G} V_kt / Σ_k V_kt'],
  complexity: [
    'M[c,p] = 1 donde RCA[c,p] = (x[c,p] / X[c]) / (x[p] / X) ≥ 1; diversidad d[c] = Σₚ M[c,p]; ubicuidad u[p] = Σ_c M[c,p]',
    'ECI: segundo vector propio de D⁻¹ M U⁻¹ M′; PCI[p] = (1 / λ₂ u[p]) Σ_c M[c,p] ECI[c], de modo que ECI[c] = (1 / d[c]) Σₚ M[c,p] PCI[p]',
    'continuous: lo mismo con M[c,p] = r/(1 + r) o r, la razón r[c,p], en lugar de 0 y 1; d y u sus sumas, y las medias ponderadas con él',
    'supermodular: parte de los pares con r[b,q] r[a,p] > r[b,p] r[a,q] entre los que difieren, ECI[b] > ECI[a], PCI[q] > PCI[p], r la razón',
    'reflections: k_c(N) = (1 / d[c]) Σₚ M[c,p] k_p(N − 1), k_p(N) = (1 / u[p]) Σ_c M[c,p] k_c(N − 1)',
    'fitness: F~ = M Q, Q~ = 1 / (M′ F^−e)^(1/e), cada uno dividido entre su media, desde F = Q = 1',
    'COI[c] = Σₚ ω[c,p] (1 − M[c,p]) PCI[p], con la densidad ω de `relatedness`',
  ],
  relatedness: [
    'densidad ω[c,p] = Σ_q M[c,q] φ[q,p] / Σ_q φ[q,p]; distancia = 1 − ω',
    'cercanía relativa = (ω[c,p] − media) / desviación sobre los productos que c no tiene',
    'COI[c] = Σₚ ω[c,p] (1 − M[c,p]) PCI[p]; valor estratégico = la misma suma con el PCI que se muestra',
    'COG (growthlab, plain) = (1 − M[c,p]) Σ_q (1 − M[c,q]) φ[q,p] PCI[q] / Σ_r φ[q,r]',
    'COG (oec) = Σ_q (1 − M[c,q]) φ[q,p] PCI[q] / Σ_r φ[r,p] − ω[c,p] PCI[p]',
    'bosque abierto[c] = Σₚ Σ_q (φ[p,q] / Σ_r φ[p,r]) M[c,p] (1 − M[c,q]) PRODY[q]',
  ],
  'cross-relatedness': [
    'M[c,p] = 1 donde la razón de lo predicho (RCA) alcanza el umbral; N[c,t] lo mismo de lo que predice',
    '',
    'densidad cruzada ω[c,p] = Σ_t N[c,t] φ[p,t] / Σ_t φ[p,t]',
  ],
  'complexity-target': [
    'ECI_c = (1/k) Σ_p M_cp PCI_p, k el número de sus productos;  meta T = ECI_c + raise, o ECI de like',
    'min Σ_p e_p z_p  sujeto a  Σ_p (PCI_p − T) z_p ≥ k(T − ECI_c),  z_p ∈ {0, 1}, productos que c no tiene',
    'e_p = 1 − ω_cp (distance) o 1;  después: (k·ECI_c + Σ z_p PCI_p)/(k + Σ z_p)',
    'step: en cada paso, la entrada de mayor densidad respecto de la canasta con las entradas anteriores',
  ],
  'product-space': [
    'φ[p,q] = Σ_c M[c,p] M[c,q] / max(u[p], u[q]), la menor de las dos probabilidades condicionales de hacer uno dado el otro',
    'economías: lo mismo sobre los productos, con la diversidad en lugar de la ubicuidad',
    'variantes: / min(u[p], u[q]); / √(u[p] u[q]); / u[q] (asimétrica); (1 + corr(RCA[·,p], RCA[·,q])) / 2',
  ],
  rca: [
    'RCA = (x/X_c)/(w_p/W);  presencia = 1 donde RCA ≥ threshold;  RSCA = (RCA − 1)/(RCA + 1)',
    'ARCA = x/X_c − w_p/W;  NRCA = x/W − X_c·w_p/W²;  WRCA = RCA / media_p RCA;  cuota de mercado = x/w_p',
    'RXA = [x/(X_c − x)] / [(w_p − x)/((W − X_c) − (w_p − x))];  RMA lo mismo con importaciones;  RTA = RXA − RMA;  RC = ln RXA − ln RMA',
    'Lafay = 100·[(x−m)/(x+m) − (X−M)/(X+M)]·(x+m)/(X+M);  saldo normalizado = (x−m)/(x+m)',
    '',
  ],
  'technology-shares': [
    'participación de la clase k = Σ_{p∈k} x_p / Σ_p x_p',
    'of=manufactures: el denominador es RB + LT + MT + HT',
  ],
  'trade-concentration': [
    's = x/X;  H = Σs²;  H* = (H − 1/n)/(1 − 1/n);  número efectivo = 1/H;  CRk = Σ de las k mayores s',
    'concentración de la UNCTAD = (√H − √(1/n))/(1 − √(1/n));  diversificación de la UNCTAD = ½ Σ|s − w|',
    'Krugman = Σ|s − w|;  coeficiente de especialización = ½ Σ|s − w|;  Hachman = 1/Σ s·RCA',
    'entropía E = −Σ s ln s (bits: log₂);  Theil T = (1/n) Σ (x/μ) ln(x/μ) = ln n − E',
    'T = entre + dentro;  líneas activas e inactivas: entre = ln(n/n_activas), dentro = Theil de las líneas activas;  grupos g: entre = Σ S_g ln(S_g·n/n_g), dentro = Σ S_g T_g',
    'Gini = Σ_k (2k − n − 1)·x₍ₖ₎ / (n ΣX), x en orden creciente',
  ],
  'product-location': [
    '',
    'Gini locacional: 1 − Σ ΔF(Φ + Φ₋₁), F y Φ los acumulados de b y a, economías del menor RCA al mayor',
    'localización = ½ Σ_c|a_c − b_c|;  HHI = Σ_c a_c²;  exportadores efectivos = 1/HHI',
  ],
  'trade-structural-change': [
    'Lawrence = ½ Σ|s₁ − s₀|, de 0 (la misma estructura) a 1',
    'coseno = Σ s₀s₁ / √(Σs₀²·Σs₁²), de 0 a 1 (la misma estructura)',
    'Lilien = [Σ s₁(Δln x − Δln X)²]^½;  modificado: ponderaciones (s₀ + s₁)/2',
  ],
  'intra-industry': [
    '',
    'GL = 1 − Σ|x − m|/Σ(x + m);  bilateral: las sumas recorren socios y productos',
    'corrección propia de Grubel–Lloyd: GL/(1 − |X − M|/(X + M))',
    'Aquino = 1 − ½ Σ|x/X − m/M|: ambos flujos llevados al mismo total',
    'Bergstrand: GL de x* = ½[(X_i + M_i)/2X_i + (X_j + M_j)/2M_j]·x y m* = ½[(X_j + M_j)/2X_j + (X_i + M_i)/2M_i]·m',
  ],
  'marginal-intra-industry': ['', 'A = Σ w_p A_p, B = Σ w_p B_p con w_p = (|Δx_p| + |Δm_p|)/Σ(|Δx| + |Δm|)'],
  'trade-similarity': [
    '',
    'Bahar = corr_p(ln(RCA_i + ε), ln(RCA_j + ε));  coseno = Σ s_i s_j / √(Σs_i²·Σs_j²)',
  ],
  'trade-intensity': ['', 'estricta: I_ij = (x_ij/X_i)/(M_j/(W − M_i)): una economía no se vende a sí misma'],
  'market-share-analysis': [
    'Leamer–Stern: ΔV = r·V₀ [crecimiento] + Σ_i (r_i − r)V₀_i [productos] + ΣΣ (r_ij − r_i)V₀_ij [mercados] + ΣΣ (ΔV_ij − r_ij V₀_ij) [competitividad]',
    'order=market-first: Σ_j (r_j − r)V₀_j [mercados] + ΣΣ (r_ij − r_j)V₀_ij [productos]',
    '',
  ],
  'competitiveness-matrix': [
    's_i = M_ci/M_i;  w_i = M_i/M;  contribución_i = M_ci/M_c;  especialización_i = contribución_i/w_i',
    'estrella ascendente Δs > 0, Δw > 0;  estrella menguante Δs > 0, Δw < 0;  oportunidad perdida Δs < 0, Δw > 0;  retirada Δs < 0, Δw < 0',
  ],
  margins: [
    'I: celdas con exportaciones de c;  r: todos los demás exportadores juntos',
    '',
    'sobre los mercados m: EM = Π EM_m^a_m, IM = Π IM_m^a_m;  a_m ∝ (s − w)/ln(s/w), s y w la parte del mercado en las exportaciones de c y de r',
  ],
  'growth-margins': [
    'ΔX = Σ_continúan (x₁ − x₀) + Σ_entran x₁ − Σ_salen x₀;  cada uno sobre ΔX: las partes suman 1, donde ΔX ≥ 2% de X₀',
  ],
  discoveries: [
    'Klinger–Lederman: x_from < low y x_to ≥ high',
    'Cadot: en algún año t, x ≤ low en los `before` años hasta t − 1, y x ≥ high en los `after` años desde t',
    'parte de los productos elegidos = 100·Σ_{descubiertos, elegidos} x_to / Σ_descubiertos x_to',
    'dentro de la frontera: otra economía (de `leaders`) tenía RCA ≥ `frontier` en el producto el primer año;  en la frontera: ninguna lo tenía',
  ],
  survival: [
    'episodio: años consecutivos con x > threshold;  S(t) = Π_{k≤t} (1 − d_k/n_k)',
    'd_k episodios que terminan tras k años, n_k episodios observados k años o más;  error: Greenwood',
  ],
  sophistication: [
    '',
    'Lall–Weiss–Zhang: SI_p = Σ_c (x_cp/x_·p)·Y_c, también llevado a 0–100 entre el producto más bajo y el más alto',
  ],
  'product-attributes': [
    's = x/X_c;  M_cp = 1 donde RCA_cp ≥ threshold',
    'PGI_p = Σ_c M_cp s_cp Gini_c / Σ_c M_cp s_cp;  PEII_p lo mismo con emisiones por unidad de PIB',
    'Xgini_c = Σ_p s_cp PGI_p / Σ_p s_cp, sobre los productos con un PGI;  Xpeii_c, igual',
  ],
  'intra-industry-quality': [
    'razón = UV_x/UV_m;  horizontal: 1 − α (o 1/(1 + α)) ≤ razón ≤ 1 + α;  vertical alta por encima, vertical baja por debajo',
    'overlap: parte de doble vía de x + m = 2·min(x, m);  threshold: todo x + m cuando min(x, m)/max(x, m) > minimum; si no, nada',
    'participación de un tipo = Σ parte/Σ(x + m) sobre productos y socios',
  ],
  'unit-values': [
    'UV = Σv/Σq dentro de un mismo código de unidad;  UV relativo = UV_c/UV_mundo del producto, la unidad y el año',
    'Fisher_t = √(Laspeyres·Paasche) y Törnqvist_t = Π (UV_t/UV_{t−1})^s̄ sobre las celdas con valor unitario en t − 1 y en t, encadenados por los años del declarante, el primero = 100',
    'posición de calidad = parte de los demás declarantes con un valor unitario menor (los empates cuentan la mitad), de 0 a 1',
    'cuota de mercado = v_c/Σv (con el UV relativo: las dos señales con que Kaplinsky y Readman leen el escalamiento de producto)',
  ],
  mirror: [
    'm* = m/(1 + cif/100);  discrepancia = |x − m*|/(x + m*)',
    'fiabilidad de i como exportador = 1 − Σ_j|x_ij − m*_ij|/Σ_j(x_ij + m*_ij), sobre los pares que ambos declaran; como importador, lo mismo sobre sus socios',
    'w = r_i/(r_i + r_j);  conciliado = w·x + (1 − w)·m*, o el que se declara',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
