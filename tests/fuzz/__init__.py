"""The product's own client, by the handful, against the real server, in bad weather (TRUST F12, F13, F14).

dice weather line browser   chance, and what it does to frames, requests and lines
moves somebody witness      what people do, the page that they open and close, and what it was seen to show
storm judge canon           one workshop from its seed to its verdict
run.mjs shelter.py          the two processes that play it: Node.js has the clients, Python the servers and the journal
"""
