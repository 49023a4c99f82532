# Foreign content of a unit of exports, written out with numpy: value added of others in the columns of (I - A)^-1.
import os
import sys
import numpy as np
import pandas as pd

z = pd.read_csv(os.path.join(sys.argv[1], "Z.csv"), index_col=0)
y = pd.read_csv(os.path.join(sys.argv[1], "Y.csv"), index_col=0).to_numpy()
Z = z.to_numpy()
x = Z.sum(1) + y.sum(1)
B = np.linalg.inv(np.eye(len(x)) - Z / x)
v = 1 - Z.sum(0) / x
economy = np.array([name.split(".")[0] for name in z.index])
abroad = economy[:, None] != economy
share = ((v[:, None] * B) * abroad).sum(0)
names = [name.split(".") for name in z.index]
out = pd.DataFrame({"exporter": [e for e, _ in names], "sector": [s for _, s in names], "value": share})
out.to_csv(sys.argv[2], index=False)
