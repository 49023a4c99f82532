# Density written out with numpy: the nearness of products is the smaller share of common exporters.
import sys
import numpy as np
import pandas as pd

flows = pd.read_csv(sys.argv[1], dtype={"reporter": str, "product": str})
x = flows.pivot_table(index="reporter", columns="product", values="value", aggfunc="sum", fill_value=0)
v = x.to_numpy(float)
m = ((v / v.sum(1, keepdims=True)) / (v.sum(0) / v.sum()) >= 1).astype(float)
u = m.sum(0)
phi = (m.T @ m) / np.maximum.outer(u, u)
density = pd.DataFrame((m @ phi) / phi.sum(0), index=x.index, columns=x.columns)
density.stack().rename("value").reset_index().to_csv(sys.argv[2], index=False)
