# RCA written out with pandas.
import sys
import pandas as pd

flows = pd.read_csv(sys.argv[1], dtype={"year": str, "reporter": str, "partner": str, "product": str})
x = flows.groupby(["year", "reporter", "product"], as_index=False)["value"].sum()
economy = x.groupby(["year", "reporter"])["value"].transform("sum")
product = x.groupby(["year", "product"])["value"].transform("sum")
world = x.groupby("year")["value"].transform("sum")
x["value"] = (x["value"] / economy) / (product / world)
x.rename(columns={"year": "period"}).to_csv(sys.argv[2], index=False)
