# ECI written out with numpy: presence by RCA >= 1, the second eigenvector of D^-1 M U^-1 M', standardised.
import sys
import numpy as np
import pandas as pd

flows = pd.read_csv(sys.argv[1], dtype={"reporter": str, "product": str})
x = flows.pivot_table(index="reporter", columns="product", values="value", aggfunc="sum", fill_value=0)
v = x.to_numpy(float)
rca = (v / v.sum(1, keepdims=True)) / (v.sum(0) / v.sum())
m = (rca >= 1).astype(float)
d, u = m.sum(1), m.sum(0)
values, vectors = np.linalg.eig((m / d[:, None]) @ (m / u).T)
k = vectors[:, np.argsort(-values.real)[1]].real
k *= np.sign(np.corrcoef(k, d)[0, 1])
pd.DataFrame({"reporter": x.index, "value": (k - k.mean()) / k.std()}).to_csv(sys.argv[2], index=False)
