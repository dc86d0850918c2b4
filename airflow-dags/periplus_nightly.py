"""The nightly build of the warehouse: one task a stage, in the order the stages need.

A run closes the local day in which its data interval starts; a run by hand may name another day
with its parameter `business_date`. To repeat a day with the same inputs changes nothing.
"""

from periplus_airflow import ZONE, night

dag = night("periplus_nightly", zone=ZONE, cron="30 3 * * *", doc=__doc__)
