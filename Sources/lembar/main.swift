print("lembar")
