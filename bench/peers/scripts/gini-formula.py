# Gini of the exports of each economy over all products of the file, written out with pandas.
import sys
import numpy as np
import pandas as pd

flows = pd.read_csv(sys.argv[1], dtype={"reporter": str, "product": str})
x = flows.pivot_table(index="reporter", columns="product", values="value", aggfunc="sum", fill_value=0)
v = np.sort(x.to_numpy(float), axis=1)
n = v.shape[1]
gini = (v * (2 * np.arange(1, n + 1) - n - 1)).sum(1) / (n * v.sum(1))
pd.DataFrame({"reporter": x.index, "value": gini}).to_csv(sys.argv[2], index=False)
