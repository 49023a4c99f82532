# Foreign content of a unit of exports by the inverse of pymrio.
import os
import sys
import numpy as np
import pandas as pd
import pymrio

Z = pd.read_csv(os.path.join(sys.argv[1], "Z.csv"), index_col=0)
Y = pd.read_csv(os.path.join(sys.argv[1], "Y.csv"), index_col=0)
names = [name.split(".") for name in Z.index]
Z.index = Z.columns = pd.MultiIndex.from_tuples(names, names=["region", "sector"])
x = pymrio.calc_x(Z, Y.set_index(Z.index))
L = pymrio.calc_L(pymrio.calc_A(Z, x)).to_numpy()
economy = np.array([e for e, _ in names])
v = 1 - Z.to_numpy().sum(0) / x.to_numpy()[:, 0]
share = (v[:, None] * L * (economy[:, None] != economy)).sum(0)
out = pd.DataFrame({"exporter": economy, "sector": [s for _, s in names], "value": share})
out.to_csv(sys.argv[2], index=False)
