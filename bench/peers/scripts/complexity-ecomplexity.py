# eci of py-ecomplexity.
import sys
import pandas as pd
from ecomplexity import ecomplexity

flows = pd.read_csv(sys.argv[1], dtype={"reporter": str, "product": str}).assign(time=0)
found = ecomplexity(flows, {"time": "time", "loc": "reporter", "prod": "product", "val": "value"})
found = found[["reporter"] + ["eci"]].drop_duplicates().rename(columns={"eci": "value"})
found.to_csv(sys.argv[2], index=False)
