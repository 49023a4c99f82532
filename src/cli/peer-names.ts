/** What a function of another program is called here. */
export interface PeerName {
  readonly program: string;
  /** As it is called there. */
  readonly name: string;
  /** An indicator with the options that give it, or a command; null for what is not here. */
  readonly write: string | null;
}

/** A program a line, its functions after it; `-` is not here. */
const LINES = `
EconGeo: RCA=rca location_quotient=localisation locational_gini=product-location hoover_index=product-location hoover_gini=product-location Gini=trade-concentration Herfindahl=trade-concentration entropy=trade-concentration Hachman=trade-concentration krugman_index=trade-concentration spec_coeff=trade-concentration diversity=complexity ubiquity=complexity,level=product MORc=complexity,method=reflections MORt=complexity,method=reflections,level=product KCI=complexity TCI=complexity,level=product relatedness=product-space relatedness_density=relatedness prody=sophistication expy=sophistication ease_recombination=recombination modular_complexity=recombination,level=patent modular_complexity_avg=recombination
economiccomplexity: balassa_index=rca complexity_measures=complexity,preset=r-economiccomplexity-2 complexity_outlook=relatedness,preset=r-economiccomplexity-2 density=relatedness distance=relatedness productivity_levels=sophistication projections=product-space proximity=product-space
ecomplexity: ecomplexity=complexity,preset=pyec proximity=product-space,preset=pyec
economic-complexity: rca=rca complexity=complexity,preset=oec proximity=product-space,preset=oec relatedness=relatedness,preset=oec relative_relatedness=relatedness opportunity_gain=relatedness,preset=oec pgi=product-attributes peii=product-attributes cross_proximity=cross-relatedness,level=pair cross_relatedness=cross-relatedness complexity_subnational=complexity,pci_from=column
ineq: Gini=concentration Theil=concentration Herfindahl=concentration Rosenbluth=concentration entropy=concentration Atkinson=inequality Kolm=inequality Lc=productivity-dispersion,level=lorenz var.coeff=productivity-dispersion Watts=- Sen=- Foster=-
decompr: leontief=value-added-trade,measure=exports kww=gross-exports,method=kww wwz=gross-exports,method=wwz
gvc: i2e=value-added-trade,measure=vertical-specialisation e2r=value-added-trade,measure=vertical-specialisation dfddva=tiva dfdfva=tiva ffddva=tiva nrca=value-added-rca upstream=upstreamness
exvatools: make_exvadec=gross-exports get_va_fd=tiva
ioanalysis: leontief.inv=io-matrices ghosh.inv=io-matrices linkages=linkages key.sector=linkages multipliers=multipliers f.influence=important-coefficients inverse.important=important-coefficients feedback.loop=feedback-loops extraction=extraction lq=location-quotients output.decomposition=decomposition-over-time upstream=upstreamness vs=value-added-trade,measure=vertical-specialisation ras=balance
pymrio: calc_L=io-matrices calc_S=satellites calc_accounts=satellites calc_M=multipliers calc_M_down=multipliers
MARIO: calc_spa=supply-paths calc_linkages=linkages calc_trades_exposure=exposure shock_calc=scenario
`;

/** What functions of other programs are called here, in the order of the page that lists them. */
export const PEER_NAMES: readonly PeerName[] = LINES.trim()
  .split('\n')
  .flatMap((line) => {
    const [program, names] = line.split(': ');
    return names.split(' ').map((pair): PeerName => {
      const at = pair.indexOf('=');
      const [name, write] = [pair.slice(0, at), pair.slice(at + 1)];
      return { program, name, write: write === '-' ? null : write.replaceAll(',', ' ') };
    });
  });

/** The indicator or command of a name. */
export const subjectOf = ({ write }: PeerName): string | null => write?.split(' ')[0] ?? null;
